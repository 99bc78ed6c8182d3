import type { RateFinding } from '#core/evidence/input.ts';
import { printedEffect } from './printed-effect.ts';
import { numberIn, type Row } from './read-csv.ts';

type About = {
  design: RateFinding['design'];
  madeBy: RateFinding['measure']['madeBy'];
  taken: NonNullable<RateFinding['taken']>;
  adjusted: boolean;
};

/** Domains that are not attainment: pupils of one school are less alike in them, by the policy's ICC. */
const conduct =
  /behavior|staying|completing|progress|attend|attitudes|social-|social outcomes|emotional|retention|access|credit|attainment|engagement|functional|readiness/i;

/** From here a printed p-value is a place-holder, as is 0. */
const placeHolderP = 0.9999;

/**
 * A row of the clearinghouse as a finding of ours: its printed effect, with the standard error from the group sizes.
 *
 * Without group sizes the printed p-value gives the error; without an effect the finding has no figures.
 */
export function toFinding(row: Row, { design, madeBy, taken, adjusted }: About): RateFinding {
  const g = printedEffect(row);
  const p = numberIn(row['p_Value_WWC']);
  const icc = numberIn(row['ICC']);
  return {
    id: `finding-${row['FindingID']}`,
    outcome: conduct.test(row['Outcome_Domain'] ?? '') ? 'behaviour' : 'other-subject',
    measure: { name: row['Outcome_Measure'] || 'not named', kind: 'other-test', madeBy },
    design,
    against: againstOf(row['Comparison'] ?? ''),
    taken,
    adjusted,
    ...groupsOf(row),
    ...(icc && { icc }),
    ...(g !== undefined && {
      use: 'reported',
      reported: [{ by: 'wwc', g, ...(p && p < placeHolderP && { p }) }],
    }),
  };
}

function againstOf(comparison: string): NonNullable<RateFinding['against']> {
  if (/business as usual/i.test(comparison)) return 'usual-teaching';
  if (/^none$/i.test(comparison)) return 'nothing-extra';
  return /^(unknown)?$/i.test(comparison) ? 'unknown' : 'another-approach';
}

/**
 * Both groups and the groups that were allotted. As many "clusters" as pupils, or none stated, means that pupils were
 * allotted one by one. Sizes of 0 or 1 are place-holders.
 */
function groupsOf(row: Row): Pick<RateFinding, 'assigned' | 'treated' | 'comparison'> {
  const [treated, comparison] = [sideOf(row, 'Intervention'), sideOf(row, 'Comparison')];
  if (treated.n < 2 || comparison.n < 2) return { assigned: 'pupil' };
  if (!treated.classes || !comparison.classes)
    return { assigned: 'pupil', treated: { n: treated.n }, comparison: { n: comparison.n } };
  return { assigned: 'group', treated, comparison };
}

function sideOf(row: Row, group: 'Intervention' | 'Comparison') {
  const n = Math.round(numberIn(row[`Outcome_Measure_${group}_Sample_Size`]) ?? 0);
  const clusters = Math.round(numberIn(row[`${group}_Clusters_Sample_Size`]) ?? 0);
  return { n, ...(clusters > 0 && clusters < n && { classes: clusters }) };
}
