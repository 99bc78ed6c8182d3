import { type GroupSummary, hedgesG } from '#core/statistics/hedges-g.ts';
import { numberIn, type Row } from './read-csv.ts';

/** A group as printed: `clusters` only where fewer than pupils; `decimals` of its mean. */
export type PrintedGroup = GroupSummary & {
  clusters: number | undefined;
  decimals: number;
  halfMean: number;
  halfSd: number;
};

/**
 * What a row prints of a comparison of two groups: both groups in full, the clearinghouse's effect and half a unit of
 * its last digit, and what is printed beside it. `studyEffect` is the one the authors print.
 */
export type PrintedRow = {
  id: string;
  review: string;
  outcome: string;
  treated: PrintedGroup;
  comparison: PrintedGroup;
  effect: number;
  halfEffect: number;
  studyEffect: number | undefined;
  index: number | undefined;
  p: number | undefined;
  icc: number | undefined;
};

/** Reads a row; undefined where an effect, a size, a mean or a deviation is missing. */
export function printedRow(row: Row): PrintedRow | undefined {
  const effect = numberIn(row['Effect_Size_WWC']);
  const treated = groupIn(row, 'Intervention');
  const comparison = groupIn(row, 'Comparison');
  if (effect === undefined || !treated || !comparison) return undefined;
  return {
    id: row['FindingID'] ?? '',
    review: row['ReviewID'] ?? '',
    outcome: row['Outcome_Measure'] ?? '',
    treated,
    comparison,
    effect,
    halfEffect: halfUnit(decimalsOf(row['Effect_Size_WWC'])),
    studyEffect: numberIn(row['Effect_Size_Study']),
    index: numberIn(row['Improvement_Index']),
    p: numberIn(row['p_Value_WWC']),
    icc: numberIn(row['ICC']) || undefined,
  };
}

function groupIn(row: Row, group: 'Intervention' | 'Comparison'): PrintedGroup | undefined {
  const n = numberIn(row[`Outcome_Measure_${group}_Sample_Size`]);
  const mean = numberIn(row[`${group}_Mean`]);
  const sd = numberIn(row[`${group}_Standard_Deviation`]);
  if (n === undefined || mean === undefined || sd === undefined) return undefined;
  const clusters = numberIn(row[`${group}_Clusters_Sample_Size`]) ?? 0;
  const decimals = decimalsOf(row[`${group}_Mean`]);
  return {
    n,
    mean,
    sd,
    clusters: clusters > 0 && clusters < n ? clusters : undefined,
    decimals,
    halfMean: halfUnit(decimals),
    halfSd: halfUnit(decimalsOf(row[`${group}_Standard_Deviation`])),
  };
}

/** Digits after the point, at most nine: what is printed with more is exact to any digit that matters. */
const decimalsOf = (printed: string | undefined): number =>
  Math.min(9, printed?.trim().split('.')[1]?.length ?? 0);

const halfUnit = (decimals: number): number => 0.5 / 10 ** decimals;

/** How far the rounding of both means and deviations can move an effect of this size. */
export function roundingOf({ treated, comparison }: PrintedRow, g: number): number {
  const of = ({ sd, halfMean, halfSd }: PrintedGroup) =>
    sd > 0 ? halfMean / sd + (Math.abs(g) * halfSd) / sd / 2 : 0;
  return of(treated) + of(comparison);
}

/** Hedges' g of the printed groups with the clearinghouse's correction for small samples. */
export const clearinghouseG = ({ treated, comparison }: PrintedRow): number =>
  hedgesG(treated, comparison, 'approximate').g;
