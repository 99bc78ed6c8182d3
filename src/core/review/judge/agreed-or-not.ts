import type { Facts } from '../facts.ts';
import { conflict, editorsLane, machineLane, mergeRefused, stopped } from './before-review.ts';
import { agreed, challenged, changesFirst, safeguarding } from './deciding.ts';
import { lackingReviews, split } from './gathering.ts';
import type { Ruling } from './ruling.ts';

/** What is still in the way, or that it is agreed: of what is open now, or of what is merged as it was then. */
export const agreedOrNot = (facts: Facts): Ruling =>
  stopped(facts) ??
  editorsLane(facts) ??
  machineLane(facts) ??
  changesFirst(facts) ??
  lackingReviews(facts) ??
  safeguarding(facts) ??
  split(facts) ??
  challenged(facts) ??
  conflict(facts) ??
  mergeRefused(facts) ??
  agreed(facts);
