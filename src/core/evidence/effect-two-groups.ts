import { coxD } from '../statistics/cox-d.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import type { BaselineUse } from '../statistics/sampling-variance.ts';
import { type Attempt, attempt, refuse } from './attempt.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { correlationOf, forClusters, type RawEffect, varianceOf } from './raw-effect.ts';
import { type Reading, shareOf } from './reading.ts';

type Facts = { gap: number | null; policy: EvidencePolicy };

/**
 * The effect from both groups' own figures: means with standard deviations, else yes/no counts.
 *
 * Starting scores on the same measure are taken away (difference in differences), unless the group means allow for
 * them already. What Works Clearinghouse, Procedures Handbook 4.0, appendix E.
 */
export function fromGroups(reading: Reading, gap: number | null, policy: EvidencePolicy): Attempt<RawEffect> {
  const { treated, comparison } = reading;
  if (!treated || !comparison) return refuse('the figures of both groups are not given');
  if (treated.mean !== undefined && comparison.mean !== undefined) return fromMeans(reading, { gap, policy });
  if (shareOf(treated) !== undefined && shareOf(comparison) !== undefined)
    return fromShares(reading, { gap, policy });
  return refuse('neither means nor counts are given for both groups');
}

function fromMeans(reading: Reading, facts: Facts): Attempt<RawEffect> {
  const { treated, comparison } = reading;
  const [a, b] = [spreadOf(treated), spreadOf(comparison)];
  if (!a || !b) return refuse('the standard deviations are not given');
  return attempt(() => {
    const { g } = hedgesG(a, b, facts.policy.effects.smallSampleCorrection);
    const { g: net, baseline } = lessTheStart(g * reading.direction, reading, facts);
    const { g: corrected, growth, notes } = forClusters(net, reading, facts.policy);
    const r = correlationOf(reading, facts.policy);
    const variance = varianceOf(corrected, { n1: a.n, n2: b.n }, { growth, baseline, r });
    return raw(corrected, variance, { baseline, method: "Hedges' g", notes });
  });
}

function spreadOf(side: Reading['treated']): { n: number; mean: number; sd: number } | undefined {
  if (side?.mean === undefined || side.sd === undefined) return undefined;
  return { n: side.n, mean: side.mean, sd: side.sd };
}

function fromShares(reading: Reading, facts: Facts): Attempt<RawEffect> {
  const { treated, comparison } = reading;
  const [p, q] = [treated && shareOf(treated), comparison && shareOf(comparison)];
  if (!treated || !comparison || p === undefined || q === undefined)
    return refuse('the counts of both groups are not given');
  return attempt(() => {
    const a = { n: treated.n, events: p * treated.n };
    const b = { n: comparison.n, events: q * comparison.n };
    const { g, variance } = coxD(a, b, { divisor: facts.policy.effects.coxDivisor });
    const { g: net, baseline } = lessTheStart(g * reading.direction, reading, facts);
    const { g: corrected, growth, notes } = forClusters(net, reading, facts.policy);
    return raw(corrected, variance * growth, { baseline, method: 'Cox d (yes/no)', notes });
  });
}

/** Takes the starting gap away where the measure was taken before too and the means do not yet allow for it. */
function lessTheStart(g: number, { given, treated, comparison }: Reading, { gap }: Facts) {
  if (given.adjusted) return { g, baseline: 'adjusted' as const };
  if (gap === null || !measuredBefore(treated) || !measuredBefore(comparison))
    return { g, baseline: 'none' as const };
  return { g: g - gap, baseline: 'difference-in-differences' as const };
}

function measuredBefore(side: Reading['treated']): boolean {
  return (
    side?.before?.mean !== undefined ||
    (side?.before !== undefined && shareOf(side.before, side.n) !== undefined)
  );
}

function raw(
  g: number,
  variance: number,
  { baseline, method, notes }: { baseline: BaselineUse; method: string; notes: string[] },
): RawEffect {
  const how = {
    none: '',
    adjusted: ', adjusted for the start',
    'difference-in-differences': ', after less before',
  };
  return { g, variance, adjusted: baseline !== 'none', method: method + how[baseline], notes };
}
