import { type Rating, rate } from '#core/evidence/rate.ts';
import { levelNames } from '#core/evidence/scale.ts';
import { toRateInput } from '#core/evidence/to-rate-input.ts';
import { writeup } from '#core/model/writeup.ts';
import type { About, Contribution } from './contribution.ts';
import { toData } from './to-data.ts';

/** More reasons than these nobody reads at the end of a form; `npm run evidence` tells them all. */
const REASONS = 3;

/** What the facts of a practice support, why, and the cheapest thing that would raise it: a line each. */
export function standing({ level, security, verdict, words, reasons, nextStep }: Rating): string[] {
  return [
    `The facts support level ${level} of 5, ${levelNames[level]}. Security ${security} of 5; verdict so far: ${verdict}.`,
    words,
    ...reasons
      .filter(({ rule }) => rule !== 'level')
      .slice(0, REASONS)
      .map(({ says }) => `Why: ${says}`),
    `The cheapest next step: ${nextStep}.`,
  ];
}

/**
 * How a write-up is rated on its own results alone, as soon as they are told; undefined for other kinds, or while what the
 * rating needs is still missing.
 */
export function ratingSoFar(contribution: Contribution, about: About): Rating | undefined {
  if (contribution.kind !== 'practice') return undefined;
  // Its text and its core come after its results and bear on no rating.
  const read = writeup.safeParse({ core: ['…'], ...toData(contribution, about) });
  if (!read.success) return undefined;
  const facts = { id: 'new', writeup: read.data, reports: [], tries: [] };
  return rate(toRateInput(facts, about), about.policy);
}

/** How a write-up stands so far, in words: a line each; none while it cannot be rated. */
export function standingSoFar(contribution: Contribution, about: About): string[] {
  const rating = ratingSoFar(contribution, about);
  return rating ? standing(rating) : [];
}
