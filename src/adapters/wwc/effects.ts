import { effectOf } from '#core/evidence/effect.ts';
import type { EvidencePolicy } from '#core/evidence/evidence-policy.ts';
import type { Finding } from '#core/model/finding.ts';
import { numberIn, type Row } from './read-csv.ts';

/** What became of a printed effect. Rows without means, deviations and sizes of both groups cannot be recomputed. */
const kinds = [
  'within rounding',
  'sign reversed',
  'log odds ratio of percentages',
  'printed after adjustment, or for other reasons apart',
  'no spread',
  'figures missing',
] as const;
type Kind = (typeof kinds)[number];

/** Our g, recomputed from the printed figures of plain two-group comparisons, against the printed effect. */
export function compareEffects(rows: readonly Row[], policy: EvidencePolicy) {
  const tally = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  const apart: string[] = [];
  for (const row of rows) {
    const kind = classify(row, policy);
    tally[kind] += 1;
    if (kind.startsWith('printed after')) apart.push(row['FindingID'] ?? '');
  }
  const plain = rows.length - tally['figures missing'] - tally['no spread'];
  return { plain, share: tally['within rounding'] / plain, tally, apart };
}

function classify(row: Row, policy: EvidencePolicy): Kind {
  const printed = numberIn(row['Effect_Size_WWC']);
  const treated = sideOf(row, 'Intervention');
  const comparison = sideOf(row, 'Comparison');
  if (printed === undefined || !treated || !comparison) return 'figures missing';
  const base = {
    measure: { name: 'Test', kind: 'other-test' },
    design: 'randomised',
    assigned: 'pupil',
    against: 'unknown',
  } as const;
  const ours = effectOf({ ...base, treated, comparison } as Finding, {}, policy);
  if (ours.g === null) return 'no spread';
  const slack =
    rounding(treated, ours.g) + rounding(comparison, ours.g) + halfUnit(row['Effect_Size_WWC'] ?? '') + 0.005;
  if (Math.abs(ours.g - printed) <= slack) return 'within rounding';
  if (Math.abs(ours.g + printed) <= slack) return 'sign reversed';
  const percentages = effectOf(
    { ...base, treated: yesNo(treated), comparison: yesNo(comparison) } as Finding,
    {},
    policy,
  );
  if (percentages.g !== null && Math.abs(Math.abs(percentages.g) - Math.abs(printed)) <= 0.02)
    return 'log odds ratio of percentages';
  return 'printed after adjustment, or for other reasons apart';
}

type Side = { n: number; mean: number; sd: number; halfMean: number; halfSd: number };

function sideOf(row: Row, group: 'Intervention' | 'Comparison'): Side | undefined {
  const n = numberIn(row[`Outcome_Measure_${group}_Sample_Size`]);
  const mean = numberIn(row[`${group}_Mean`]);
  const sd = numberIn(row[`${group}_Standard_Deviation`]);
  if (n === undefined || mean === undefined || sd === undefined) return undefined;
  return {
    n,
    mean,
    sd,
    halfMean: halfUnit(row[`${group}_Mean`] ?? ''),
    halfSd: halfUnit(row[`${group}_Standard_Deviation`] ?? ''),
  };
}

/** Half a unit of the last printed digit. */
function halfUnit(printed: string): number {
  return 0.5 / 10 ** Math.min(6, printed.split('.')[1]?.length ?? 0);
}

/** How far the rounding of a mean and a deviation can move an effect. */
function rounding({ sd, halfMean, halfSd }: Side, g: number): number {
  return sd > 0 ? halfMean / sd + (Math.abs(g) * halfSd) / sd / 2 : 0;
}

/** A mean of 0 to 1, or 0 to 100, read as a share. */
function yesNo({ n, mean }: Side) {
  return { n, percent: mean >= 0 && mean <= 1 ? 100 * mean : mean };
}
