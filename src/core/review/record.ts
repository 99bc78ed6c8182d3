import { readData } from '#core/library/read-data.ts';
import { schemaProblems } from '#core/library/schema-problems.ts';
import { type ReviewRecord, reviewRecord } from '#core/model/review-record.ts';
import { digestOf, inOrder } from './digest.ts';

/** What a record is made of: all of it but what follows from the rest. */
export type RecordFacts = Omit<ReviewRecord, 'schema' | 'digest' | 'agreement'>;

const nowhere = () => ({ line: 0, column: 0 });

/** A record whose demo digest stands for files that nobody has. */
export const isPlaceholder = (record: ReviewRecord): boolean =>
  record.demo === true && /^sha256:0+$/.test(record.digest);

/** What is wrong with the digest of a record, in words; undefined where it is that of its files. */
export function digestProblem(record: ReviewRecord): string | undefined {
  const digest = digestOf(record.files);
  return isPlaceholder(record) || record.digest === digest
    ? undefined
    : `Unexpected digest ${record.digest}, expected ${digest}, that of its files. Only the bot changes this file.`;
}

function checked(data: unknown): { record: ReviewRecord } | { problems: string[] } {
  const read = reviewRecord.safeParse(data);
  if (read.success) return { record: read.data };
  const problems = schemaProblems('', data, read.error.issues, nowhere, 'review');
  return { problems: problems.map(({ message }) => message) };
}

const byTime =
  <T extends { at: string }>(name: (entry: T) => string | number) =>
  (a: T, b: T): number =>
    Date.parse(a.at) - Date.parse(b.at) || (name(a) < name(b) ? -1 : Number(name(a) > name(b)));

/** The levels of the reviews that count, in the order of the reviews; null where there are not two to compare. */
function agreementOf(reviews: ReviewRecord['reviews']): ReviewRecord['agreement'] {
  const levels = reviews.filter(({ independence }) => independence.counts).map(({ level }) => level);
  return levels.length < 2 ? null : { levels, apart: Math.max(...levels) - Math.min(...levels) };
}

/**
 * `practices/<id>/reviews/<pull>.json` as text: the same facts give the same bytes, in whatever order they come. Files are
 * sorted by path, reviews and waivers by time, fields as in the schema. The digest covers the files, and the agreement is
 * of the reviews that count. Problems, in words, instead of a record that could not be read back: ask before merging.
 */
export function writeRecord(facts: RecordFacts): { text: string } | { problems: string[] } {
  const reviews = facts.reviews.toSorted(byTime(({ by }) => by.githubId));
  const result = checked({
    ...facts,
    schema: 1,
    digest: digestOf(facts.files),
    files: inOrder(facts.files),
    reviews,
    agreement: agreementOf(reviews),
    waivers: facts.waivers.toSorted(byTime(({ by, rule }) => `${by} ${rule}`)),
  });
  return 'problems' in result ? result : { text: `${JSON.stringify(result.record, null, 2)}\n` };
}

/** Reads a record. Problems, in words, where it is none, or where its digest is not that of its files. */
export function readRecord(text: string): { record: ReviewRecord } | { problems: string[] } {
  const read = readData(text, '', 'json');
  if ('problems' in read) return { problems: read.problems.map(({ message }) => message) };
  const result = checked(read.data);
  if ('problems' in result) return result;
  const problem = digestProblem(result.record);
  return problem === undefined ? result : { problems: [problem] };
}
