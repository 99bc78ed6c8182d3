import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Contribution } from '#core/contribute/contribution.ts';
import { contributed } from '#core/contribute/kinds.ts';

/** Where what was answered is kept until it is a file of the content; never part of the repository. */
export const draftFolder = '.drafts';

/** A contribution that somebody began: the name of its file, and the day it was last worked on (ISO). */
export type Draft = { name: string; on: string; contribution: Contribution };

const draft = z.strictObject({
  kind: z.enum(contributed),
  owner: z.string().optional(),
  answers: z.record(z.string(), z.unknown()),
  given: z.record(z.string(), z.unknown()),
  kept: z.record(z.string(), z.unknown()).optional(),
});

function read(folder: string, name: string): Draft[] {
  try {
    const path = join(folder, name);
    const contribution = draft.parse(JSON.parse(readFileSync(path, 'utf8'))) as Contribution;
    const on = statSync(path).mtime.toISOString().slice(0, 10);
    return [{ name, on, contribution }];
  } catch {
    // Somebody else's file, or one half written: nothing that can be gone on with.
    return [];
  }
}

const names = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
};

/** The drafts there are in a folder, by name. */
export const draftsIn = (folder: string): Draft[] =>
  names(folder)
    .sort()
    .flatMap((name) => read(folder, name));

/** A name that no draft has. */
export function newDraftName(folder: string, { kind }: Pick<Contribution, 'kind'>): string {
  const taken = new Set(names(folder));
  for (let number = 1; ; number += 1)
    if (!taken.has(`${kind}-${number}.json`)) return `${kind}-${number}.json`;
}

/** Keeps a contribution under a name; a run that is cut off leaves the last whole one. */
export function keepDraft(folder: string, name: string, contribution: Contribution): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(`${path}.part`, `${JSON.stringify(contribution, null, 2)}\n`);
  renameSync(`${path}.part`, path);
}

/** Takes a draft away, once it is a file or nobody wants it. */
export const dropDraft = (folder: string, name: string): void => rmSync(join(folder, name), { force: true });
