import type { Policy } from '#core/model/policy.ts';
import type { Lack } from './judgement.ts';
import type { Lane } from './lanes.ts';
import type { Waiver } from './said.ts';

/** How many reviews, and how many of them external, by someone expert, by someone experienced. */
export type Quorum = Policy['review']['quorum'];

const none: Quorum = { reviews: 0, external: 0, expert: 0, experienced: 0 };

/** One review by an editor: enough as long as too few reviewers have joined for a quorum. */
export const foundingQuorum: Quorum = { ...none, reviews: 1 };

/** The quorum of a lane: the policy's for write-ups, one external review for reports, one review for challenges. */
export function quorumOf(lane: Lane, { review }: Policy): Quorum {
  if (lane === 'write-up') return review.quorum;
  if (lane === 'report') return { ...none, reviews: 1, external: 1 };
  return lane === 'screened' ? { ...none, reviews: 1 } : none;
}

/** What a quorum asks of one reviewer, whether the review is already there or only hoped for. */
export type Given = { external: boolean; expert: boolean; experienced: boolean };

/**
 * What a quorum still lacks with these reviews. An experienced reviewer is asked for only where `available` holds one;
 * editors may waive external, expert and experienced, never the number of reviews.
 */
export function lacking(
  quorum: Quorum,
  lane: Lane,
  given: readonly Given[],
  { available, waivers }: { available: readonly Given[]; waivers: readonly Waiver[] },
): Lack[] {
  const waived = (rule: Lack) => waivers.some((waiver) => waiver.rule === rule);
  const count = (of: (one: Given) => boolean) => given.filter(of).length;
  const exists = available.some(({ experienced }) => experienced);
  const lacks: Lack[] = [];
  if (given.length < quorum.reviews) lacks.push(lane === 'screened' ? 'screening' : 'reviews');
  if (count(({ external }) => external) < quorum.external && !waived('external')) lacks.push('external');
  if (count(({ expert }) => expert) < quorum.expert && !waived('expert')) lacks.push('expert');
  if (exists && count(({ experienced }) => experienced) < quorum.experienced && !waived('experienced'))
    lacks.push('experienced');
  return lacks;
}

/** The distance between the highest and the lowest of some levels; 0 for fewer than two. */
export const apart = (levels: readonly number[]): number =>
  levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);

/** Whether a third reviewer is needed: as many reviews as asked for, and levels too far apart. */
export const isSplit = (levels: readonly number[], need: number, { review }: Policy): boolean =>
  levels.length === need && levels.length > 1 && apart(levels) >= review.splitLevelsApart;

/**
 * The level that reviewers agreed: of two the lower, of three or more the middle one (of an even number the lower of the
 * two in the middle), and never above what the facts support. Without any level, what is supported.
 */
export function agreedLevel(levels: readonly number[], supported: number): number {
  const sorted = levels.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return Math.min(supported, middle ?? supported);
}
