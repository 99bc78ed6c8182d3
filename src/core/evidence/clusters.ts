import type { Reading } from './reading.ts';

/**
 * What was allotted to one side or the other, and how many on each.
 *
 * `treated` and `comparison` are undefined where nobody counted. `is`: alone (pupils one by one), counted (groups,
 * and both sides say how many), uncounted (groups, or we are not told what): then nothing can be corrected.
 */
export type Clusters = {
  is: 'alone' | 'counted' | 'uncounted';
  unit: 'pupil' | 'group' | 'class' | 'school' | 'unknown';
  treated: number | undefined;
  comparison: number | undefined;
};

/** Reads the allotted groups of a finding with two sides; groups smaller than classes are counted as `classes`. */
export function clustersOf({ given, treated, comparison }: Reading): Clusters {
  const unit = given.assigned ?? 'unknown';
  const [a, b] = [units(treated, unit), units(comparison, unit)];
  const is = unit === 'pupil' ? 'alone' : unit !== 'unknown' && a && b ? 'counted' : 'uncounted';
  return { is, unit, treated: a, comparison: b };
}

/** One class is at most one school: a side with a single class has a single unit of either kind. */
function units(
  side: { classes?: number | undefined; schools?: number | undefined } | undefined,
  unit: Clusters['unit'],
): number | undefined {
  if (unit === 'pupil') return undefined;
  const single = side?.classes === 1 ? 1 : undefined;
  const number = unit === 'school' ? (side?.schools ?? single) : (side?.classes ?? single);
  return number || undefined;
}

/**
 * True where a side is one class, one school or one year-cohort: then its teacher, or its year, cannot be told
 * from the method. Pupils drawn by lot in a single school are not such a case.
 */
export function oneUnitASide({ given }: Reading, { is, unit, treated, comparison }: Clusters): boolean {
  if (is === 'alone') return false;
  if (unit === 'unknown' && given.design === 'randomised') return false;
  return treated === 1 || comparison === 1;
}

/** Mean number of pupils in an allotted group, at least 1; 1 where pupils were allotted one by one or nobody counted. */
export function clusterSize({ n }: Reading, { is, treated, comparison }: Clusters): number {
  if (is !== 'counted' || !n) return 1;
  return Math.max(1, n / ((treated ?? 0) + (comparison ?? 0)));
}
