import { findBlocks } from './block/find.ts';
import { problemsOf } from './block/problems.ts';
import { type Rating, rating } from './block/rating.ts';
import { type BlockProblem, sortFields } from './block/sort.ts';
import { valuesOf } from './block/values.ts';
import { readSealLines, type Seal } from './seal/lines.ts';

export type { Rating } from './block/rating.ts';
export type { BlockProblem } from './block/sort.ts';
export { writeBlock } from './block/write.ts';

/**
 * What a comment or the body of a review says by `/review`: nothing, a rating, a sealed rating, `/review confirm`
 * (the reviewer stands by a block that was edited), or something that cannot be read, with every fault.
 */
export type BlockReading =
  | { is: 'none' }
  | { is: 'plain'; rating: Rating }
  | { is: 'sealed'; seal: Seal }
  | { is: 'confirmation' }
  | { is: 'faulty'; problems: BlockProblem[] };

const SECOND =
  'Unexpected second /review in one comment, expected one. Delete the one you do not mean, or send it as a comment of its own.';

/** Reads the `/review` of a comment. Never throws, whatever the text. */
export function readBlock(body: string): BlockReading {
  const [found, second] = findBlocks(body);
  if (!found) return { is: 'none' };
  if (second) return { is: 'faulty', problems: [{ line: second.line, message: SECOND }] };
  if (/^sealed(?=\s|$)/i.test(found.head)) {
    const read = readSealLines([found.head.slice(6), ...found.lines.map(({ text }) => text)].join('\n'));
    return typeof read === 'string'
      ? { is: 'faulty', problems: [{ line: found.line, message: read }] }
      : { is: 'sealed', seal: read };
  }
  if (/^confirm$/i.test(found.head)) return { is: 'confirmation' };
  const typed = sortFields(found);
  const values = valuesOf(typed);
  const read = rating.safeParse(values);
  const faults = read.success ? [] : problemsOf(read.error.issues, values, typed, found.line);
  const problems = [...typed.problems, ...faults].toSorted((a, b) => a.line - b.line);
  return read.success && problems.length === 0
    ? { is: 'plain', rating: read.data }
    : { is: 'faulty', problems };
}
