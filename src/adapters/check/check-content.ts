import { readFileSync } from 'node:fs';
import { checkFiles } from '#core/check/check-files.ts';
import { bytesMaxOf, readable } from '#core/check/listed.ts';
import { askedOf, portionsOf, readFor, referredTo } from '#core/check/near.ts';
import type { TextOf } from '#core/check/report.ts';
import { inReadingOrder } from '#core/library/places.ts';
import { type Alike, alikeAmong } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';
import { imagePath } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import { lookAtImages } from '../files/look-at-images.ts';
import { instanceOf, policyOf } from '../files/root-files.ts';
import { type Listing, listFiles } from './list-files.ts';
import { recallContent } from './memory.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What a check looked at and found; both about the files asked for. */
export type Checked = { files: readonly string[]; findings: readonly LintProblem[]; textOf: TextOf };

/** A content folder as it was looked over before: what lies in it, and its texts held against each other. */
export type Known = { listing: Listing; alike: Alike };

export type CheckOptions = {
  /** ISO date. */
  today: string;
  /** The files asked about, of those there are; all where it is left out. */
  wanted?: (paths: readonly string[]) => (path: string) => boolean;
  /** Texts to take in place of what lies in the folder; they may be new files. */
  instead?: ReadonlyMap<string, string>;
  /** The folder, where it was looked over already. */
  known?: Known;
  /** About how many files are held at once, for tests. */
  portion?: number;
  progress?: (what: string, done: number, total: number) => void;
};

/** So many files are read, checked and let go at once: with more the work is the same, and the memory grows. */
const PORTION = 500;

/** What there is in a folder and may be read, what may not, and which of it is asked about: all where nobody said. */
function survey(content: string, policy: Policy, { known, wanted, instead = NOTHING }: CheckOptions) {
  const memory = wanted && !known ? recallContent(content, Date.now()) : undefined;
  const listing = known?.listing ?? memory?.listing ?? listFiles(content);
  const { files, problems: found } = readable(listing, bytesMaxOf(policy));
  const paths = [...new Set([...files.map(({ path }) => path), ...instead.keys()])].sort();
  const refused = new Set(found.map(({ path }) => path).filter((path) => !instead.has(path)));
  const all = [...paths, ...refused];
  const asked = (known ?? memory) && askedOf(all, wanted?.(all) ?? (() => true));
  const alike = known
    ? () => known.alike
    : memory && alikeAmong(() => memory.comparables(instead), policy.likeness.shareMin, asked?.wanted);
  const bytesOf = (path: string): Uint8Array => {
    const given = instead.get(path);
    return given === undefined
      ? new Uint8Array(readFileSync(`${content}/${path}`))
      : new TextEncoder().encode(given);
  };
  return { paths, refused, all, asked, bytesOf, facts: { alike, found, addresses: referredTo(paths) } };
}

/**
 * Checks a content folder, or some files of it: then nothing more is read of the others than that takes, and the findings
 * about these files are the same. Of a folder that is known no more than a portion is held at once.
 *
 * Throws where the folder, its policy or its instance cannot be used, or `wanted` does.
 */
export async function checkContent(content: string, options: CheckOptions): Promise<Checked> {
  const { today, portion = PORTION, progress } = options;
  const [policy, instance] = [await policyOf(content), await instanceOf(content)];
  const { paths, refused, all, asked, bytesOf, facts } = survey(content, policy, options);
  const nearby = asked ? all.filter(asked.near) : all;
  const told: LintProblem[] = [];
  const texts = new Map<string, string>();
  let before = 0;
  for (const part of asked ? portionsOf(nearby, asked, portion) : [undefined]) {
    const near = (part?.paths ?? nearby).filter((path) => !refused.has(path));
    const read = part ? readFor(near, paths, (path) => new TextDecoder().decode(bytesOf(path))) : near;
    const files = read.map((path) => ({ path, bytes: bytesOf(path) }));
    const images = files.filter(({ path }) => imagePath.test(path));
    const { findings, textOf } = checkFiles(files, {
      ...{ ...facts, policy, today, paths, asked: part },
      pictures: await lookAtImages(images, policy.safety, instance.base),
      done: (count) => progress?.('Checking', before + count, nearby.length),
    });
    told.push(...findings);
    for (const { path } of findings) {
      const text = textOf(path);
      if (text !== undefined) texts.set(path, text);
    }
    before += near.length;
  }
  return {
    files: asked ? paths.filter(asked.wanted) : paths,
    findings: inReadingOrder(told) as LintProblem[],
    textOf: (path) => texts.get(path),
  };
}
