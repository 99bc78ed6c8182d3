import { dimensions } from '#core/review/audit/agreement.ts';
import { type Decisions, decisionsOf } from '#core/review/audit/decisions.ts';
import { type Aged, agedIn } from './ageing.ts';
import { type Agreement, agreementIn } from './agreement.ts';
import { type Audits, auditsOf } from './audits.ts';
import { decidedOf } from './decided.ts';
import type { RegisterInput } from './input.ts';
import { type Unmissable, unmissableGoals } from './networks.ts';
import { flagsOfAll } from './pairs.ts';
import { allPatterns, type Pattern, type Patterns, patternsOf } from './patterns.ts';
import { byPeriod, type Period } from './periods.ts';
import { type ChangedMeasure, changedMeasures } from './projects.ts';
import { type Tallies, talliesOf } from './tallies.ts';
import { type Wait, whereItWaits } from './waits.ts';

/**
 * The quality register: everything that is told of reviewing here, worked out afresh from the content. Public, all of it, for
 * whoever could not see it could not audit it; two things excepted. Reviewers' own flags (given within minutes, no challenge,
 * never lower) are only counted: they are told to the person (`npm run -s audit -- --for <handle>`). And who always meets whom
 * or rates apart is told to them before it is told to others (see `patternsOf`).
 */
export type Register = {
  /** ISO instant it is as of. */
  asOf: string;
  tallies: Tallies;
  decisions: Decisions;
  waits: readonly Wait[];
  agreement: readonly Agreement[];
  years: readonly Period[];
  quarters: readonly Period[];
  audits: Audits;
  patterns: Patterns;
  /** Reviewers with something to look at in their own reviewing; told to them alone. */
  flagged: number;
  networks: readonly Unmissable[];
  projects: readonly ChangedMeasure[];
  ageing: readonly Aged[];
  withdrawn: RegisterInput['withdrawn'];
};

/** Works the register out. The same content and instant give the same register. */
export function registerOf(input: RegisterInput): Register {
  const { now, policy, practices, networks } = input;
  const decided = decidedOf(input);
  const records = decided.map(({ record }) => record);
  return {
    ...{ asOf: now, tallies: talliesOf(decided), decisions: decisionsOf(records) },
    waits: whereItWaits(records),
    agreement: dimensions.map((dimension) => agreementIn(dimension, records, policy)),
    ...{ years: byPeriod(records, 'year', policy), quarters: byPeriod(records, 'quarter', policy) },
    audits: auditsOf(input, policy),
    patterns: patternsOf(decided, now, policy),
    flagged: [...flagsOfAll(decided, policy).values()].filter((flags) => flags.length > 0).length,
    networks: unmissableGoals(networks, { practices, policy, now }),
    projects: changedMeasures(networks, { practices }),
    ageing: agedIn(input),
    withdrawn: input.withdrawn,
  };
}

/** The patterns that concern one person, those that nobody else is told of yet among them. */
export const ownPatterns = (input: RegisterInput, handle: string): Pattern[] =>
  allPatterns(decidedOf(input), input.now, input.policy).filter(({ who }) =>
    who.some((one) => one === handle),
  );
