import type { ReviewRecord } from '#core/model/review-record.ts';
import type { RegisterInput, WriteUp } from './input.ts';

/** A decision on record, and the authors of what it was about. */
export type Decided = { practice: string; record: ReviewRecord; authors: readonly string[] };

const signers = (data: { authors?: string[] | undefined; curators?: string[] | undefined }): string[] => [
  ...(data.authors ?? []),
  ...(data.curators ?? []),
];

/** Who signed each file of a write-up, by its path. */
function signedBy({ path, data, reports, tries }: WriteUp): Map<string, string[]> {
  return new Map([
    [path, signers(data)],
    ...reports.map((one): [string, string[]] => [one.path, signers(one.data)]),
    ...tries.map((one): [string, string[]] => [one.path, signers(one.data)]),
  ]);
}

/**
 * Reviewers by the handle that their account has now: a file that was renamed is the same person. Where an account has no file
 * any more and its handle is somebody else's now, its number tells the two apart.
 */
function underPresentHandles(
  record: ReviewRecord,
  { handles, taken }: { handles: ReadonlyMap<number, string>; taken: ReadonlySet<string> },
): ReviewRecord {
  const reviews = record.reviews.map((review) => {
    const { handle: then, githubId } = review.by;
    const handle = handles.get(githubId) ?? (taken.has(then) ? `${then}-${githubId}` : then);
    return handle === then ? review : { ...review, by: { ...review.by, handle } };
  });
  return { ...record, reviews };
}

/** The handle of each account, by the people's files as they are now. */
const handlesNow = (people: RegisterInput['people']): ReadonlyMap<number, string> =>
  new Map(people.flatMap(({ id, data }) => (data.github ? [[data.github.id, id] as const] : [])));

/** The authors of what a record lists, in the order of their handles. */
const authorsOf = (writeUp: WriteUp, { files }: Pick<ReviewRecord, 'files'>): string[] => {
  const signed = signedBy(writeUp);
  return [...new Set(files.flatMap(({ path }) => signed.get(path) ?? []))].sort();
};

/** Every decision on record until now, the oldest first. */
export function decidedOf({ practices, people, now }: RegisterInput): Decided[] {
  const handles = handlesNow(people);
  const present = { handles, taken: new Set(handles.values()) };
  return practices
    .flatMap((writeUp) =>
      writeUp.reviews.map(({ data }) => ({
        at: Date.parse(data.mergedAt),
        practice: writeUp.id,
        record: underPresentHandles(data, present),
        authors: authorsOf(writeUp, data),
      })),
    )
    .filter(({ at }) => at <= Date.parse(now))
    .sort((a, b) => a.at - b.at || a.record.pull - b.record.pull || (a.practice < b.practice ? -1 : 1))
    .map(({ at: _, ...decided }) => decided);
}
