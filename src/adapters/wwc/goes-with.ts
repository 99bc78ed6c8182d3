import { tQuantile } from '#core/statistics/distributions.ts';
import { improvementIndex } from '#core/statistics/improvement-index.ts';
import type { PrintedRow } from './printed-row.ts';

/** The effects that an index or a p-value printed in a row can belong to. */
type Candidates = { ours: number; printed: number; study?: number | undefined };
type Whose = keyof Candidates | 'more than one' | 'none' | 'not told';

/** Whose effect the printed improvement index belongs to: the one whose index rounds to it. */
export function indexGoesWith({ index }: PrintedRow, candidates: Candidates): Whose {
  if (index === undefined) return 'not told';
  return only(candidates, (g) => Math.abs(improvementIndex(g) - index) <= 0.5 + 1e-9);
}

/** How near a p-value must lead back to an effect: 1%, and half a unit where the study prints two digits. */
const closeness = { share: 0.01, unit: 0.005 };

/**
 * Whose effect the printed p-value belongs to: t = g / √(1/n₁ + 1/n₂) on N − 1 degrees of freedom, by which the table
 * makes p-values where it makes them itself. It tells nothing where it is 0 or groups were allotted.
 */
export function pGoesWith({ p, treated, comparison }: PrintedRow, candidates: Candidates): Whose {
  const clustered = treated.clusters !== undefined || comparison.clusters !== undefined;
  if (!(p !== undefined && p > 0 && p < 0.9999) || clustered) return 'not told';
  const [n1, n2] = [treated.n, comparison.n];
  const size = -tQuantile(p / 2, n1 + n2 - 1) * Math.sqrt(1 / n1 + 1 / n2);
  return only(candidates, (g, whose) => {
    const unit = whose === 'study' ? closeness.unit : 0;
    return Math.abs(Math.abs(g) - size) <= closeness.share * size + unit;
  });
}

function only(candidates: Candidates, fits: (g: number, whose: string) => boolean): Whose {
  const those = Object.entries(candidates).filter(([whose, g]) => g !== undefined && fits(g, whose));
  if (those.length > 1) return 'more than one';
  return (those[0]?.[0] as keyof Candidates | undefined) ?? 'none';
}
