import { readFileSync } from 'node:fs';
import { checkFiles } from '#core/check/check-files.ts';
import { bytesMaxOf, readable } from '#core/check/listed.ts';
import { askedOf, leantOn } from '#core/check/near.ts';
import type { TextOf } from '#core/check/report.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { imagePath } from '#core/model/kinds.ts';
import { lookAtImages } from '../files/look-at-images.ts';
import { instanceOf, policyOf } from '../files/root-files.ts';
import { listFiles } from './list-files.ts';
import { recallContent } from './memory.ts';

/** What a check looked at and found; both about the files asked for. */
export type Checked = { files: readonly string[]; findings: readonly LintProblem[]; textOf: TextOf };

export type CheckOptions = {
  /** ISO date. */
  today: string;
  /** The files asked about, of those there are; all where it is left out. */
  wanted?: (paths: readonly string[]) => (path: string) => boolean;
  /** Texts to take in place of what lies in the folder; they may be new files. */
  instead?: ReadonlyMap<string, string>;
  progress?: (what: string, done: number, total: number) => void;
};

/**
 * Checks a content folder, or some files of it: then nothing more is read of the others than that takes, and the findings
 * about these files are the same.
 *
 * Throws where the folder, its policy or its instance cannot be used, or `wanted` does.
 */
export async function checkContent(content: string, options: CheckOptions): Promise<Checked> {
  const { today, instead = new Map<string, string>(), progress } = options;
  const [policy, instance] = [await policyOf(content), await instanceOf(content)];
  const memory = options.wanted && recallContent(content, Date.now());
  const listed = readable(memory?.listing ?? listFiles(content), bytesMaxOf(policy));
  const paths = [...new Set([...listed.files.map(({ path }) => path), ...instead.keys()])].sort();
  const all = [...paths, ...listed.problems.map(({ path }) => path)];
  const asked = options.wanted && askedOf(all, options.wanted(all));
  const bytesOf = (path: string) => {
    const given = instead.get(path);
    return given === undefined
      ? new Uint8Array(readFileSync(`${content}/${path}`))
      : new TextEncoder().encode(given);
  };
  const near = paths.filter(asked?.near ?? (() => true));
  const also = leantOn(asked ? near : [], (path) => new TextDecoder().decode(bytesOf(path)));
  const read = asked ? paths.filter((path) => asked.near(path) || also(path)) : near;
  const files = read.map((path) => ({ path, bytes: bytesOf(path) }));
  const images = files.filter(({ path }) => imagePath.test(path));
  const { findings, textOf } = checkFiles(files, {
    ...{ policy, today, paths, asked, progress, found: listed.problems },
    pictures: await lookAtImages(images, policy.safety, instance.base),
    comparables: memory && (() => memory.comparables(instead)),
  });
  return { files: asked ? paths.filter(asked.wanted) : paths, findings, textOf };
}
