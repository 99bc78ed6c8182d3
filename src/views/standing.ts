import { longDate } from './dates.ts';
import { many } from './numbers.ts';
import type { Practice } from './site-data.ts';

/** Where a write-up stands with its reviewers. */
export type Standing = {
  reviewed: boolean;
  /** Day of the last review, ISO; null where nobody has reviewed it. */
  on: string | null;
  /** Level that reviewers confirmed. */
  level: 1 | 2 | 3 | 4 | 5 | null;
  text: string;
};

const unreviewed = { reviewed: false, on: null, level: null } as const;

/** Reads the latest review record in which people agreed; a starter entry or a write-up without one is not yet reviewed. */
export function standingOf(practice: Pick<Practice, 'reviews' | 'data'>): Standing {
  const latest = practice.reviews
    .map(({ data }) => data)
    .filter(
      ({ outcome }) => outcome.is === 'published' && (outcome.by === 'quorum' || outcome.by === 'editor'),
    )
    .sort((a, b) => a.mergedAt.localeCompare(b.mergedAt))
    .at(-1);
  const from = practice.data.source === 'published' ? 'From published studies. ' : '';
  if (!latest?.reviews.length) return { ...unreviewed, text: `${from}Not yet peer reviewed here.` };
  const people = many(latest.reviews.length, 'person', 'people');
  return {
    reviewed: true,
    on: latest.mergedAt.slice(0, 10),
    level: latest.outcome.level as 1 | 2 | 3 | 4 | 5,
    text: `${from}Peer reviewed here by ${people}, ${longDate(latest.mergedAt)}.`,
  };
}
