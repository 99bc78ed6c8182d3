import { coxD } from '../../statistics/cox-d.ts';
import { readDecimal } from '../../statistics/decimal.ts';
import { hedgesG } from '../../statistics/hedges-g.ts';
import { attempt } from '../attempt.ts';
import { fromGroups } from '../effect-two-groups.ts';
import type { EvidencePolicy } from '../evidence-policy.ts';
import { effectSize } from '../numerals.ts';
import { hasTwoGroups, type Reading, shareOf } from '../reading.ts';
import { startingGap } from '../starting-gap.ts';
import type { Check } from './check.ts';

/** Means and standard deviations are printed rounded, which moves an effect recomputed from them a little. */
const roundingSlack = 0.015;

/**
 * Every printed effect against the group figures. It fits when any usual way of computing agrees: with or without
 * the start taken away, the correction for small samples, and the one for allotted groups; printed with either sign
 * where a lower figure is better. A mismatch is a warning: the print may allow for things the figures do not show.
 */
export const checkEffect: Check = (reading, policy) => {
  if (!hasTwoGroups(reading)) return [];
  const ways = waysOf(reading, policy);
  const [first] = ways;
  if (first === undefined) return [];
  return (reading.given.reported ?? []).flatMap(({ g, by }) => {
    if (g === undefined) return [];
    const nearest = ways.reduce((best, way) => (Math.abs(way - g) < Math.abs(best - g) ? way : best), first);
    const fits = Math.abs(nearest - g) <= halfUnit(g) + roundingSlack;
    const opposite = !fits && ways.some((way) => Math.abs(way + g) <= halfUnit(g) + roundingSlack);
    const said = `${by} prints ${effectSize(g)}, the groups' figures give ${effectSize(nearest)}`;
    const why = opposite
      ? 'The sign is the other way round'
      : 'It may allow for something the figures do not show';
    const message = fits ? `${said}.` : `Unexpected effect: ${said}. ${why}; say which in the note.`;
    return [
      {
        raw: `g ${g}`,
        verdict: fits ? ('ok' as const) : ('warning' as const),
        computed: nearest,
        reported: g,
        message,
      },
    ];
  });
};

function halfUnit(g: number): number {
  const decimals = attempt(() => readDecimal(g).decimals);
  return decimals.ok ? 0.5 / 10 ** decimals.value : 0;
}

function waysOf(reading: Reading, policy: EvidencePolicy): number[] {
  const ours = fromGroups(reading, startingGap(reading, policy), policy);
  const plain = plainEffect(reading, policy);
  const candidates = [...(ours.ok ? [ours.value.g] : []), ...plain.map((d) => d * reading.direction)];
  const finite = candidates.filter((value) => Number.isFinite(value));
  return reading.direction === -1 ? finite.flatMap((value) => [value, -value]) : finite;
}

/** After only, pupils taken one by one; with and without the small-sample correction. */
function plainEffect({ treated, comparison }: Reading, { effects }: EvidencePolicy): number[] {
  if (!treated || !comparison) return [];
  const { mean, sd } = treated;
  if (
    mean !== undefined &&
    sd !== undefined &&
    comparison.mean !== undefined &&
    comparison.sd !== undefined
  ) {
    const other = { n: comparison.n, mean: comparison.mean, sd: comparison.sd };
    const result = attempt(() => hedgesG({ n: treated.n, mean, sd }, other, effects.smallSampleCorrection));
    return result.ok ? [result.value.g, result.value.d] : [];
  }
  const [p, q] = [shareOf(treated), shareOf(comparison)];
  if (p === undefined || q === undefined) return [];
  const result = attempt(() =>
    coxD(
      { n: treated.n, events: p * treated.n },
      { n: comparison.n, events: q * comparison.n },
      { divisor: effects.coxDivisor },
    ),
  );
  return result.ok ? [result.value.g, result.value.d] : [];
}
