import { recordedOn } from '../evidence/recorded-on.ts';
import type { PracticeFiles } from '../evidence/to-rate-input.ts';
import type { AnyEntry } from '../library/entry.ts';
import { entriesOf, ownedBy } from '../library/library.ts';
import type { Report } from '../model/report.ts';
import type { ReviewRecord } from '../model/review-record.ts';
import type { Try } from '../model/try.ts';
import type { Writeup } from '../model/writeup.ts';

type File<T> = { id: string; path: string; data: T; sha256?: string };

/** A write-up with what schools told of it, as joint work looks at it. */
export type SharedPractice = {
  id: string;
  path: string;
  data: Writeup;
  reports: readonly File<Report>[];
  tries: readonly File<Try>[];
  reviews: readonly { data: ReviewRecord }[];
};

/** A write-up as it is rated, its tries dated by their records. */
export function ratedFiles({ id, data, reports, tries, reviews }: SharedPractice): PracticeFiles {
  const records = reviews.map(({ data: record }) => record);
  return {
    ...{ id, writeup: data, reports },
    tries: tries.map((attempt) => ({ ...attempt, mergedAt: recordedOn(attempt, records) })),
  };
}

/** The day of the first record that lists a path, ISO; undefined where none does. */
export const firstRecord = ({ reviews }: SharedPractice, path: string): string | undefined =>
  reviews
    .filter(({ data: { files } }) => files.some((file) => file.path === path))
    .map(({ data: { mergedAt } }) => mergedAt.slice(0, 10))
    .sort()[0];

/** The write-ups of a library with these ids, in the order of the ids. */
export function sharedPractices(entries: readonly AnyEntry[], ids: readonly string[]): SharedPractice[] {
  const practices = new Map(entriesOf(entries, 'practice').map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const practice = practices.get(id);
    if (!practice) return [];
    return [
      {
        ...{ id, path: practice.path, data: practice.data },
        reports: ownedBy(entries, 'report', id),
        tries: ownedBy(entries, 'try', id),
        reviews: ownedBy(entries, 'review', id),
      },
    ];
  });
}
