import { coxD } from '../statistics/cox-d.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import { attempt } from './attempt.ts';
import type { EvidencePolicy } from './evidence-policy.ts';
import { type Reading, shareOf } from './reading.ts';

type Side = NonNullable<Reading['treated']>;

/**
 * The difference between the groups before it began, in standard deviations and turned so that positive is better:
 * from the groups' figures, else as a source prints it; null where nobody says.
 */
export function startingGap(reading: Reading, policy: EvidencePolicy): number | null {
  const { treated, comparison, direction } = reading;
  const computed = treated && comparison ? gapOf(treated, comparison, policy) : undefined;
  if (computed !== undefined && Number.isFinite(computed)) return direction * computed;
  const printed = reading.given.reported?.find(({ baselineG }) => baselineG !== undefined)?.baselineG;
  return printed === undefined ? null : direction * printed;
}

/** Untouched by direction; undefined where either side lacks figures or they are impossible. */
function gapOf(treated: Side, comparison: Side, { effects }: EvidencePolicy): number | undefined {
  const [a, b] = [startOf(treated), startOf(comparison)];
  if (a.mean !== undefined && b.mean !== undefined && a.sd !== undefined && b.sd !== undefined) {
    const [x, y] = [a as Means, b as Means];
    const gap = attempt(() => hedgesG(x, y, effects.smallSampleCorrection));
    return gap.ok ? gap.value.g : undefined;
  }
  const [p, q] = [shareOf(a), shareOf(b)];
  if (p === undefined || q === undefined) return undefined;
  const divisor = effects.coxDivisor;
  const gap = attempt(() => coxD({ n: a.n, events: p * a.n }, { n: b.n, events: q * b.n }, { divisor }));
  return gap.ok ? gap.value.g : undefined;
}

type Means = { n: number; mean: number; sd: number };

/** The pupils measured before are those measured after, unless their number is given. */
const startOf = (side: Side) => ({ ...side.before, n: side.before?.n ?? side.n });
