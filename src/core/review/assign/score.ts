import type { Candidate } from './candidates.ts';

/**
 * How much somebody should be asked, in whole points, so that the order never hangs on rounding.
 *
 * - Knowing the subject or an outcome comes first (40), and each further match a little (2): a reviewer who knows the matter
 *   finds more, and the share of matched reviews is what the simulation holds us to.
 * - A review open costs 24, one given in the last 90 days 3: two open reviews outweigh expertise, so that work spreads and
 *   the first answer comes soon; what was given lately evens out the rest over a term.
 * - Owing a review for a published write-up of one's own adds 6, twice at most: reciprocity decides between equals only.
 * - Being external adds nothing here: `choose` sees to it that the quorum's share of external reviews is filled, and more
 *   than that would load whoever belongs to no trust or network.
 */
export function scoreOf({ expertise, open, recent, owes }: Candidate): number {
  const knows = expertise.matches ? 40 + 2 * expertise.on.length : 0;
  return knows + Math.min(owes, 2) * 6 - open * 24 - recent * 3;
}

/** A fixed shuffle of accounts for one pull request: ties must not always fall on the same person. */
export function spread(seed: number, id: number): number {
  let mixed = Math.imul(id ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const time = (at: string | undefined): number => (at === undefined ? 0 : Date.parse(at));

/** The order in which people are asked for one pull request: by score, then whoever reviewed longest ago, then by chance. */
export const byScore = (seed: number) => (a: Candidate, b: Candidate) =>
  scoreOf(b) - scoreOf(a) ||
  time(a.lastAt) - time(b.lastAt) ||
  spread(seed, a.account.id) - spread(seed, b.account.id) ||
  a.account.id - b.account.id;
