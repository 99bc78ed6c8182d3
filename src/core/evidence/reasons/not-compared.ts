import type { EvidencePolicy } from '../evidence-policy.ts';
import { effectSize } from '../numerals.ts';
import type { RatedFinding } from '../rate-finding.ts';
import type { Reason } from './reason.ts';

/** Why no finding counts as a comparison: the one that came nearest. */
export function whyNotCompared(findings: readonly RatedFinding[], policy: EvidencePolicy): Reason {
  const nearest = findings.toSorted((a, b) => b.basis.design - a.basis.design || rank(b) - rank(a))[0];
  const design = nearest?.reading.given.design;
  const source = 'WWC Standards Handbook 4.0; policy: baseline';
  if (nearest && design !== 'before-after' && design !== 'single-case' && design !== 'account')
    return { ...startOf(nearest, policy), source };
  const says =
    design === 'single-case'
      ? 'followed over time, with no other pupils to compare with'
      : 'no comparison group: pupils also grow older, and are taught everything else';
  return { rule: 'no-comparison', says, source: 'evidence rules: level 3' };
}

const rank = ({ reading }: RatedFinding): number =>
  ['account', 'single-case', 'before-after', 'discontinuity', 'comparison', 'randomised'].indexOf(
    reading.given.design,
  );

/** What was wrong with the start of a comparison; drawn by lot it comes to that only when too many left. */
function startOf(
  { baseline, dropOut, reading }: RatedFinding,
  { baseline: limits }: EvidencePolicy,
): Omit<Reason, 'source'> {
  const left =
    reading.given.design === 'randomised' && dropOut.overall !== null
      ? `${dropOut.overall.toFixed(0)}% dropped out, and `
      : '';
  if (baseline.g !== null) {
    const apart = Math.abs(baseline.g);
    const limit = apart > limits.adjustable ? limits.adjustable : limits.equal;
    const unallowed = limit === limits.equal ? ' and nothing allows for it' : '';
    const says = `${left}the groups started ${effectSize(apart)} apart (more than ${limit})${unallowed}: the comparison does not count`;
    return { rule: 'baseline', says, number: apart, threshold: limit };
  }
  const says =
    baseline.is === 'unacceptable'
      ? `${left}a reviewer says that the groups did not start alike: the comparison does not count`
      : `${left}nobody says where the two groups started: the comparison does not count`;
  return { rule: 'baseline', says };
}
