import type { EvidencePolicy } from '#core/evidence/evidence-policy.ts';
import type { RateFinding } from '#core/evidence/input.ts';
import { rateFinding } from '#core/evidence/rate-finding.ts';
import type { Row } from './read-csv.ts';

type Stated = NonNullable<RateFinding['stated']>;

/** What the reviewers' one-line reason tells, as facts a report could state; nothing where the line is empty. */
export function statedIn(reason: string): { stated?: Stated; compromised: boolean } {
  const attrition: Stated['attrition'] = /low (?:cluster-level )?attrition/i.test(reason)
    ? 'low'
    : /high attrition/i.test(reason)
      ? 'high'
      : undefined;
  const baseline: Stated['baseline'] = /baseline equivalence/i.test(reason) ? 'adjusted' : undefined;
  const compromised = /compromised/i.test(reason);
  if (!attrition && !baseline) return { compromised };
  return {
    compromised,
    stated: { by: 'review', ...(attrition && { attrition }), ...(baseline && { baseline }) },
  };
}

/** Our design row of one study as coded: drawn by lot unless the draw was compromised, with what the reason states. */
export function designRowOf(row: Row, policy: EvidencePolicy): number {
  const { stated, compromised } = statedIn(row['s_rating_reason'] ?? '');
  const coded = row['s_study_design'] ?? '';
  const design =
    coded === 'RCT' && !compromised ? 'randomised' : coded === 'RDD' ? 'discontinuity' : 'comparison';
  const group = { n: 100 };
  const finding: RateFinding = {
    id: 'study',
    measure: { name: 'Any', kind: 'standardised-test' },
    design,
    assigned: 'unknown',
    against: 'unknown',
    treated: group,
    comparison: group,
    ...(stated ? { stated } : {}),
  };
  const study = { id: 'study', team: 'study', source: 'published' as const, findings: [finding] };
  return rateFinding(finding, { study, practice: { outcome: 'reading-comprehension' } }, policy).basis.design;
}

/** What the clearinghouse would say of a row: 4 and 5 without reservations, 3 with, lower not known to meet. */
const expected = (row: number): string => (row >= 4 ? 'without' : row === 3 ? 'with' : 'not known');

const said = (row: Row): string => (/without/i.test(row['s_study_rating'] ?? '') ? 'without' : 'with');

function whyApart(row: Row, ours: number): string {
  const { compromised } = statedIn(row['s_rating_reason'] ?? '');
  if (!row['s_rating_reason']?.trim())
    return ours <= 2
      ? 'groups not drawn by lot and no reason coded: whether they began alike is not in the data'
      : 'drawn by lot and no reason coded: drop-out or the trouble with the draw is not in the data';
  if (compromised) return 'the draw was compromised and nothing says that the groups began alike';
  return 'the reason names something our rows do not have, such as pupils who joined later';
}

/**
 * Our design rows against the clearinghouse's ratings of the same studies, one row of the table for each review: counts by
 * row and rating, the share that agree among reviews whose reason is coded, and why the rest differ.
 */
export function compareDesignRows(designs: readonly Row[], policy: EvidencePolicy) {
  const reviews = [...new Map(designs.map((row) => [row['reviewid'] ?? '', row])).values()];
  const table: Record<string, Record<string, number>> = {};
  const apart: Record<string, number> = {};
  let agreed = 0;
  let reasoned = 0;
  let reasonedAgreed = 0;
  for (const row of reviews) {
    const ours = designRowOf(row, policy);
    const name = `row ${ours}`;
    const cells = table[name] ?? {};
    table[name] = { ...cells, [said(row)]: (cells[said(row)] ?? 0) + 1 };
    const agrees = expected(ours) === said(row);
    const coded = Boolean(row['s_rating_reason']?.trim());
    agreed += Number(agrees);
    reasoned += Number(coded);
    reasonedAgreed += Number(coded && agrees);
    if (!agrees) apart[whyApart(row, ours)] = (apart[whyApart(row, ours)] ?? 0) + 1;
  }
  return {
    reviews: reviews.length,
    agreed: agreed / reviews.length,
    withReason: { reviews: reasoned, agreed: reasonedAgreed / reasoned },
    table,
    apart,
  };
}
