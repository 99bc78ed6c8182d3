import { z } from 'zod';
import { addressOf } from '#core/model/kinds.ts';
import { digestOf } from '#core/review/digest.ts';
import { editorOf } from './edit.ts';
import { migrateFile, type TextFile } from './migrate.ts';
import type { Registry } from './registry.ts';

/** A file that changes: its new text, and why, in words. */
export type Change = TextFile & { why: string[] };

/** What is to be written, or what stands against writing anything. */
export type Plan = { changes: Change[]; refused: { path: string; says: string }[] };

const record = z.looseObject({
  digest: z.string().optional(),
  files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })),
});

const isRecord = (path: string): boolean => {
  const kind = addressOf(path)?.kind;
  return kind === 'review' || kind === 'starter';
};

/**
 * A record whose files were migrated lists them as they are now, and carries their digest: else nothing of them would be
 * published. Nothing else in it changes, and where it lists other bytes of a file than those that were migrated, it stays.
 */
function follow(text: string, moved: ReadonlyMap<string, { was: string; now: string }>): string {
  const read = record.safeParse(JSON.parse(text));
  if (!read.success) return text;
  const { files, digest } = read.data;
  const isMoved = ({ path, sha256 }: { path: string; sha256: string }) => moved.get(path)?.was === sha256;
  const edited = editorOf(text, 'json');
  const now = files.map((file, at) => {
    if (!isMoved(file)) return file;
    const sha256 = moved.get(file.path)?.now ?? file.sha256;
    edited.set(['files', at, 'sha256'], sha256);
    return { ...file, sha256 };
  });
  // A digest that was not that of the files stays wrong, for everybody to see.
  if (digest === digestOf(files) && files.some(isMoved)) edited.set(['digest'], digestOf(now));
  return edited.text();
}

/**
 * Brings all files to the versions of today, records last, which then list what was changed. All or nothing: where one file is
 * refused, no file is to be written. `sha256` is of a text's UTF-8 bytes, in hexadecimal.
 */
export function migrateAll(
  files: readonly TextFile[],
  registry: Registry,
  sha256: (text: string) => string,
): Plan {
  const refused: Plan['refused'] = [];
  const changes: Change[] = [];
  const moved = new Map<string, { was: string; now: string }>();
  for (const { path, text } of files.toSorted(
    (a, b) => Number(isRecord(a.path)) - Number(isRecord(b.path)),
  )) {
    const result = migrateFile({ path, text }, registry);
    if (result.is === 'refused') refused.push({ path, says: result.says });
    const own = result.is === 'migrated' ? result.text : text;
    const now = isRecord(path) && result.is !== 'refused' && moved.size > 0 ? followed(own, moved) : own;
    if (now === text) continue;
    const why = result.is === 'migrated' ? [...result.why] : [];
    if (now !== own) why.push('It lists files that were migrated, as they are now.');
    changes.push({ path, text: now, why });
    moved.set(path, { was: sha256(text), now: sha256(now) });
  }
  return refused.length > 0 ? { changes: [], refused } : { changes, refused };
}

function followed(text: string, moved: ReadonlyMap<string, { was: string; now: string }>): string {
  try {
    return follow(text, moved);
  } catch {
    // No JSON: the check says so.
    return text;
  }
}
