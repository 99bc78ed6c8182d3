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
 * How a write-up stands on its own results alone, as soon as they are told; nothing for other kinds, or while what the
 * rating needs is still missing.
 */
export function standingSoFar(contribution: Contribution, about: About): string[] {
  if (contribution.kind !== 'practice') return [];
  // Its text and its core come after its results and bear on no rating.
  const read = writeup.safeParse({ core: ['…'], ...toData(contribution, about) });
  if (!read.success) return [];
  const facts = { id: 'new', writeup: read.data, reports: [], tries: [] };
  return standing(rate(toRateInput(facts, about), about.policy));
}
