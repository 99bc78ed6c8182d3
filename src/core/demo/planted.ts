import type { Random } from '#core/synthetic/random.ts';
import { shareOf } from './calendar.ts';
import type { WriteUpPiece } from './pieces.ts';
import type { DemoPerson } from './places.ts';
import type { Desk } from './reviewers.ts';

/** Problems that can be planted in a demo network, for the quality register to find. */
export const problems = ['ring', 'drift', 'no-goal', 'new-measure'] as const;
export type Problem = (typeof problems)[number];

/** Who and what is planted; empty where nothing is. */
export type Planted = {
  /** Each reviews the next one's work, the last the first's. */
  ring: readonly DemoPerson[];
  /** Somebody who rates as others do in the first year, and two levels lower in the third. */
  drifter: DemoPerson | undefined;
  /** Places in the list of networks. */
  aimless: number | undefined;
  remeasured: number | undefined;
};

const ringLength = 4;

/** People of the list none of whom stands too near another to review their work, each the first who fits. */
function strangers(people: readonly DemoPerson[], count: number, may: Desk['may']): DemoPerson[] {
  const chosen: DemoPerson[] = [];
  const at = '2023-09-11T09:00:00Z';
  const fits = (one: DemoPerson) =>
    chosen.every((other) => may(one, { author: other.id, school: other.school, at }));
  for (const one of people) if (chosen.length < count && fits(one)) chosen.push(one);
  return chosen;
}

/** Chooses those to whom the problems happen. */
export function plantedIn(
  people: readonly DemoPerson[],
  which: readonly Problem[],
  { random, may }: { random: Random; may: Desk['may'] },
): Planted {
  const from = random.whole(0, 20);
  const reviewers = people.filter(({ reviews }) => reviews).slice(from);
  const [drifter, ...ring] = strangers(reviewers, ringLength + 1, may);
  return {
    ring: which.includes('ring') ? ring : [],
    drifter: which.includes('drift') ? drifter : undefined,
    aimless: which.includes('no-goal') ? random.whole(4, 7) : undefined,
    remeasured: which.includes('new-measure') ? random.whole(0, 3) : undefined,
  };
}

/** Levels by which the drifter is lower than they would have been, at an instant: none in the first months, two in the last year. */
export const driftAt = (at: string): number => Math.round(Math.min(2, Math.max(0, shareOf(at) - 0.15) * 3.5));

/** Those in a ring with an author: only the one before reviews the next one's work, so that nobody swaps. */
export const ringRoundOf = ({ ring }: Planted, author: string): Set<string> =>
  new Set(ring.some(({ id }) => id === author) ? ring.map(({ id }) => id) : []);

/**
 * Who reviews a write-up because of what is planted: the one before its author in the ring, and the drifter now and then, where
 * there is a level to take away.
 */
export function plantedReviewers(
  { ring, drifter }: Planted,
  { author, supported }: Pick<WriteUpPiece, 'author' | 'supported'>,
  place: number,
): DemoPerson[] {
  const at = ring.findIndex(({ id }) => id === author);
  const before = at < 0 ? undefined : ring.at(at - 1);
  return [...(before ? [before] : []), ...(drifter && supported === 3 && place % 4 === 3 ? [drifter] : [])];
}
