import type { AnyEntry, Entry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';

/** A write-up with everything that lies in its folder, each in the order of its ids. */
export type Folder = {
  practice: Entry<'practice'>;
  reports: readonly Entry<'report'>[];
  tries: readonly Entry<'try'>[];
  challenges: readonly Entry<'challenge'>[];
  /** What records list, with the ISO day from which they stand, the oldest first. */
  records: readonly { on: string; files: Entry<'review'>['data']['files'] }[];
  reviews: readonly Entry<'review'>[];
};

/** All write-ups with their folders. Sorts the entries once, however many write-ups there are. */
export function foldersOf(entries: readonly AnyEntry[]): Folder[] {
  const byOwner = Map.groupBy(entries, ({ owner }) => owner ?? '');
  return entriesOf(entries, 'practice').map((practice) => {
    const own = byOwner.get(practice.id) ?? [];
    const reviews = entriesOf(own, 'review');
    const records = [
      ...reviews.map(({ data }) => ({ on: data.mergedAt.slice(0, 10), files: data.files })),
      ...entriesOf(own, 'starter').map(({ data }) => ({ on: data.addedOn, files: data.files })),
    ];
    return {
      ...{ practice, reviews, reports: entriesOf(own, 'report'), tries: entriesOf(own, 'try') },
      challenges: entriesOf(own, 'challenge'),
      records: records.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    };
  });
}

/** ISO days of the records that list a path of the folder, whatever its bytes were then; the oldest first. */
export const recordedDays = ({ records }: Folder, path: string): string[] =>
  records.filter(({ files }) => files.some((file) => file.path === path)).map(({ on }) => on);
