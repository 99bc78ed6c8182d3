import type { Rule } from '../rule.ts';
import { claimTurned } from './claim-turned.ts';
import { figuresDisagree } from './figures-disagree.ts';
import { levelAbove } from './level-above.ts';
import { levelBelow } from './level-below.ts';
import { numberContradicts } from './number-contradicts.ts';
import { oneSided } from './one-sided.ts';
import { planRegistered } from './plan-registered.ts';
import { ragAgainstReports } from './rag-against-reports.ts';
import { undeclaredInterest } from './undeclared-interest.ts';

/** What is claimed, against the facts that are declared. */
export const evidenceRules: readonly Rule[] = [
  levelAbove,
  levelBelow,
  claimTurned,
  figuresDisagree,
  numberContradicts,
  oneSided,
  undeclaredInterest,
  planRegistered,
  ragAgainstReports,
];
