import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/lists.ts';
import { confidenceInterval, type Interval } from '../statistics/confidence-interval.ts';
import { improvementIndex } from '../statistics/improvement-index.ts';
import { type Attempt, refuse } from './attempt.ts';
import { fromReported } from './effect-as-reported.ts';
import { fromBeforeAfter } from './effect-before-after.ts';
import { fromGroups } from './effect-two-groups.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { detectableEffect } from './precision-row.ts';
import type { RawEffect } from './raw-effect.ts';
import { hasTwoGroups, type Reading, readFinding } from './reading.ts';
import { startingGap } from './starting-gap.ts';

/**
 * A finding as an effect: `g` in standard deviations, positive when better, with its standard error, 95% interval
 * and variance; `improvementIndex` in places out of a hundred; `mdes`, the smallest effect it could have detected;
 * `baselineG`, how far apart the groups began (null: not known); `adjusted`, whether that is allowed for.
 */
export type Effect = {
  id: string;
  g: number;
  se: number;
  ci: Interval;
  variance: number;
  improvementIndex: number;
  mdes: number;
  baselineG: number | null;
  adjusted: boolean;
  method: string;
  notes: string[];
};

/** A finding that gives no effect, and why; never a guess. */
export type NoEffect = {
  id: string;
  g: null;
  se: null;
  ci: null;
  variance: null;
  improvementIndex: null;
  mdes: null;
  baselineG: number | null;
  adjusted: boolean;
  method: 'none';
  notes: string[];
};

/** What a finding stands in: the outcome of the claim, for findings that name none. */
export type FindingContext = { outcome?: Outcome | undefined };

/** The effect of a finding, or a stated reason why there is none. Never throws. */
export function effectOf(given: Finding, context: FindingContext, policy: EvidencePolicy): Effect | NoEffect {
  const reading = readFinding(given, context.outcome);
  const gap = hasTwoGroups(reading) ? startingGap(reading, policy) : null;
  const result = finite(rawEffect(reading, gap, policy));
  if (!result.ok) return noEffect(reading, gap, result.why);
  const { g, variance, adjusted, method, notes } = result.value;
  const se = Math.sqrt(variance);
  const ci = confidenceInterval(g, se, { level: policy.effects.intervalPercent / 100 });
  const mdes = detectableEffect(se, policy);
  const index = improvementIndex(g);
  return {
    id: reading.id,
    g,
    se,
    ci,
    variance,
    improvementIndex: index,
    mdes,
    baselineG: gap,
    adjusted,
    method,
    notes,
  };
}

function rawEffect(reading: Reading, gap: number | null, policy: EvidencePolicy): Attempt<RawEffect> {
  const { given } = reading;
  const { design, use } = given;
  if (design === 'account') return refuse('an account: nothing was measured');
  if (design === 'single-case')
    return refuse('a single case is shown as it is and not turned into an effect');
  if (design === 'before-after') return fromBeforeAfter(reading, policy);
  const reported = () => fromReported(reading, policy);
  if (design === 'discontinuity') return reported();
  const computed = () => fromGroups(reading, gap, policy);
  const [first, second] = use === 'reported' ? [reported, computed] : [computed, reported];
  const result = first();
  if (result.ok) return result;
  const instead = second();
  if (instead.ok)
    return { ...instead, value: { ...instead.value, notes: [sentence(result.why), ...instead.value.notes] } };
  return given.reported ? refuse(`${result.why}; ${instead.why}`) : result;
}

/** Figures so large or so small that arithmetic gives up are no effect. */
function finite(result: Attempt<RawEffect>): Attempt<RawEffect> {
  if (!result.ok) return result;
  const { g, variance } = result.value;
  const usable = Math.abs(g) < 1e6 && variance > 1e-12 && variance < 1e12;
  return usable ? result : refuse('the figures are too large, too small or too alike to give an effect');
}

function noEffect({ id, given }: Reading, baselineG: number | null, why: string): NoEffect {
  const none = { g: null, se: null, ci: null, variance: null, improvementIndex: null, mdes: null } as const;
  return {
    id,
    ...none,
    baselineG,
    adjusted: given.adjusted ?? false,
    method: 'none',
    notes: [sentence(why)],
  };
}

const sentence = (why: string): string =>
  `${why.slice(0, 1).toUpperCase()}${why.slice(1)}.`.replace('..', '.');
