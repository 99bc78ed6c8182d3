import type { StarterRecord } from '#core/model/review-record.ts';
import type { AnyEntry } from './entry.ts';
import { entriesOf, type ImageFile, ownedBy } from './library.ts';

/** What the starter library publishes without review: published studies that no pull request has decided on. */
export type Starter = { path: string; record: StarterRecord };

/**
 * The starter records as they should be: each published write-up without a review record, with every file of its own and
 * its studies, path and SHA-256. Days of adding are kept from the records there are; new ones get `today` (ISO date).
 */
export function starterRecords(
  entries: readonly AnyEntry[],
  images: readonly ImageFile[],
  today: string,
): Starter[] {
  return entriesOf(entries, 'practice')
    .filter(({ id, data }) => data.source === 'published' && ownedBy(entries, 'review', id).length === 0)
    .map((practice) => {
      const before = ownedBy(entries, 'starter', practice.id)[0]?.data;
      const files = [
        practice,
        ...ownedBy(entries, 'report', practice.id).filter(({ data }) => data.team !== undefined),
        ...images.filter((image) => image.practice === practice.id),
      ]
        .map(({ path, sha256 }) => ({ path, sha256 }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      return {
        path: `practices/${practice.id}/reviews/starter.json`,
        record: {
          schema: 1,
          addedOn: before?.addedOn ?? today,
          outcome: { is: 'published', by: 'starter' },
          files,
        },
      };
    });
}
