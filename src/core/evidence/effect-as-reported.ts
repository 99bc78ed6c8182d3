import type { Finding } from '../model/finding.ts';
import { seFromInterval, seFromP } from '../statistics/from-interval.ts';
import { gFromP } from '../statistics/from-p.ts';
import { gFromT } from '../statistics/from-t.ts';
import { smallSampleCorrection } from '../statistics/small-sample-correction.ts';
import { type Attempt, attempt, refuse } from './attempt.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { correlationOf, forClusters, type RawEffect, varianceOf } from './raw-effect.ts';
import type { Reading } from './reading.ts';

type Entry = NonNullable<Finding['reported']>[number];
type Sizes = { n1: number; n2: number };

/** From here a printed p-value is a place-holder for "not calculated". */
const placeHolderP = 0.9999;

/** The effect as a source prints it: its g first, else what t, F or p imply. The first usable entry counts. */
export function fromReported(reading: Reading, policy: EvidencePolicy): Attempt<RawEffect> {
  const entries = reading.given.reported ?? [];
  if (entries.length === 0) return refuse('no source prints an effect');
  let why = 'no source prints an effect, t, F or p that can be used';
  for (const ways of [printed, converted])
    for (const entry of entries) {
      const result = ways(entry, reading, policy);
      if (result?.ok) return result;
      if (result) why = result.why;
    }
  return refuse(why);
}

/** Turned once; a source that says better or worse in words has the last word on the sign. */
function turned(value: number, { says }: Entry, { direction }: Reading): number {
  if (says === 'better') return Math.abs(value);
  return says === 'worse' ? -Math.abs(value) : value * direction;
}

function sizesOf({ treated, comparison }: Reading): Sizes | undefined {
  return treated?.n && comparison?.n ? { n1: treated.n, n2: comparison.n } : undefined;
}

function printed(entry: Entry, reading: Reading, policy: EvidencePolicy): Attempt<RawEffect> | undefined {
  if (entry.g === undefined) return undefined;
  const g = turned(entry.g, entry, reading);
  const adjusted = entry.adjusted ?? reading.given.adjusted ?? false;
  const about = { g, adjusted, method: `as printed by ${entry.by}` };
  const error = printedError(entry);
  if (error) return { ok: true, value: { ...about, variance: error.se ** 2, notes: [error.note] } };
  const sizes = sizesOf(reading);
  if (sizes) return withSizes(about, sizes, { reading, policy });
  if (entry.p !== undefined && entry.p < placeHolderP) {
    const se = attempt(() => seFromP(g, entry.p as number));
    const notes = ['Standard error from the printed effect and p-value.'];
    return se.ok ? { ok: true, value: { ...about, variance: se.value ** 2, notes } } : se;
  }
  return refuse('an effect is printed without standard error, interval, p-value or group sizes');
}

function printedError({ se, ci }: Entry): { se: number; note: string } | undefined {
  if (se) return { se, note: 'Standard error as printed.' };
  const width = ci && attempt(() => seFromInterval(ci));
  return width?.ok ? { se: width.value, note: 'Standard error from the printed interval.' } : undefined;
}

type About = { g: number; adjusted: boolean; method: string };
type Where = { reading: Reading; policy: EvidencePolicy };

/** A printed g with known group sizes: its variance by the formula, its value left as printed. */
function withSizes(about: About, sizes: Sizes, { reading, policy }: Where): Attempt<RawEffect> {
  return attempt(() => {
    const { growth, notes } = forClusters(about.g, reading, policy);
    const baseline = about.adjusted ? 'adjusted' : 'none';
    const variance = varianceOf(about.g, sizes, { growth, baseline, r: correlationOf(reading, policy) });
    return { ...about, variance, notes: ['Standard error from the group sizes.', ...notes] };
  });
}

function converted(entry: Entry, reading: Reading, policy: EvidencePolicy): Attempt<RawEffect> | undefined {
  const { t, p, by } = entry;
  const sizes = sizesOf(reading);
  const signed = t ?? rootOfF(entry, reading);
  const adjusted = entry.adjusted ?? reading.given.adjusted ?? false;
  const correction = policy.effects.smallSampleCorrection;
  if (signed !== undefined) {
    const value = turned(signed, entry, reading);
    const about = { adjusted, method: `from ${t === undefined ? 'F' : 't'} printed by ${by}` };
    if (!sizes) return withoutSizes(value, entry, { ...about, policy });
    const g = attempt(() => gFromT(value, sizes.n1, sizes.n2, correction).g);
    return g.ok ? withClusters({ ...about, g: g.value }, sizes, { reading, policy }) : g;
  }
  if (p === undefined) return undefined;
  if (p >= placeHolderP) return refuse(`a p-value of ${p} stands for one that was not calculated`);
  const sign = signInWords(entry, reading);
  if (!sign) return refuse('a p-value is printed, and nobody says which group did better');
  if (!sizes) return refuse('a p-value is printed without group sizes');
  const g = attempt(() => gFromP(p, sizes.n1, sizes.n2, sign, correction).g);
  const about = { adjusted, method: `from p printed by ${by}` };
  return g.ok ? withClusters({ ...about, g: g.value }, sizes, { reading, policy }) : g;
}

/** Test statistics that treat pupils as drawn one by one: both g and its error are corrected for groups. */
function withClusters(about: About, sizes: Sizes, where: Where): Attempt<RawEffect> {
  const corrected = attempt(() => forClusters(about.g, where.reading, where.policy).g);
  return corrected.ok ? withSizes({ ...about, g: corrected.value }, sizes, where) : corrected;
}

/** t = √F for two groups, signed by the words or the difference of the same entry; undefined where it has no sign. */
function rootOfF(entry: Entry, reading: Reading): number | undefined {
  const { F, df } = entry;
  const twoGroups = Array.isArray(df) ? df[0] === 1 : true;
  const sign = signInWords(entry, reading);
  return F === undefined || !twoGroups || !sign ? undefined : Math.sqrt(F) * sign * reading.direction;
}

/** 1 where the treated did better, −1 worse, from words, the printed difference or the group means. */
function signInWords(
  { says, difference }: Entry,
  { direction, treated, comparison }: Reading,
): 1 | -1 | undefined {
  if (says === 'better') return 1;
  if (says === 'worse') return -1;
  const gap = difference ?? (treated?.mean ?? Number.NaN) - (comparison?.mean ?? Number.NaN);
  return gap > 0 ? direction : gap < 0 ? (direction === 1 ? -1 : 1) : undefined;
}

/** Only the degrees of freedom are known: groups are taken to be equal, and the note says so. */
function withoutSizes(
  t: number,
  { df }: Entry,
  { policy, ...about }: { adjusted: boolean; method: string; policy: EvidencePolicy },
): Attempt<RawEffect> {
  const freedom = Array.isArray(df) ? df[1] : df;
  if (freedom === undefined) return refuse('a t or F is printed without group sizes or degrees of freedom');
  return attempt(() => {
    // As dFromT, without its interval, which is slow to find and not used here.
    const d = (2 * t) / Math.sqrt(freedom);
    const g = d * smallSampleCorrection(freedom, policy.effects.smallSampleCorrection);
    const half = (freedom + 2) / 2;
    const variance = varianceOf(g, { n1: half, n2: half }, { growth: 1, baseline: 'none', r: 0 });
    return { ...about, g, variance, notes: ['Group sizes are not printed: taken to be equal.'] };
  });
}
