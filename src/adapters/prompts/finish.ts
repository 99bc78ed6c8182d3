import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { About, Contribution } from '#core/contribute/contribution.ts';
import { placeOf } from '#core/contribute/faults.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import { kinds } from '#core/model/kinds.ts';
import { checkOf, standingOf } from './after.ts';

/** A file as it will be, with what its author should know about it. */
export type Finished = { path: string; text: string; standing: string[]; check: string };

/** Makes the file of a whole contribution and judges it, without writing it. `content` is the content folder. */
export async function finish(contribution: Contribution, about: About, content: string): Promise<Finished> {
  const path = placeOf(contribution);
  const data = toData(contribution, about);
  const checked = kinds[contribution.kind].schema.parse(data);
  const text = writeFile(contribution, checked as Record<string, unknown>);
  return {
    path,
    text,
    standing: standingOf(content, path, text, about),
    check: await checkOf(content, path, text, about.today),
  };
}

/** Writes a new file. Throws, in words, when there is one of that name already: nothing is ever overwritten. */
export function put(content: string, { path, text }: Pick<Finished, 'path' | 'text'>): void {
  const to = join(content, path);
  mkdirSync(dirname(to), { recursive: true });
  try {
    writeFileSync(to, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`There is already a file ${path}. Nothing was written. Choose another name with --id.`);
  }
}

/** What to do with a file that was just written. `shown` is its path as the person sees it. */
export const nextSteps = (shown: string): string[] => [
  `Open ${shown} in your editor and read it through.`,
  `Then: npm run check -- ${shown}`,
  'When it has no errors, commit it on a branch of its own and open a pull request.',
];
