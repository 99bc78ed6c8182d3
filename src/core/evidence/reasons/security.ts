import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Judged } from '../judge.ts';
import type { SecurityBasis, Threat } from '../security.ts';
import type { Reason } from './reason.ts';

/** Each threat in a teacher's words. */
export const threatWords: Record<Threat, string> = {
  'interested-measure': 'the measure was made by the developer or the authors',
  'unblinded-marking': 'those who marked knew which pupils had had it',
  'declared-interest': 'an interest is declared',
  'inconsistent-figures': 'its figures contradict each other',
  'uneven-drop-out': 'more dropped out than a comparison can bear',
  'groups-not-counted': 'whole groups were allotted and not counted, or nobody says what was allotted',
};

/** How the security of an outcome came about: the rows and threats of one study, or the three bounds of several. */
export function securityReasons(judged: Judged, policy: EvidencePolicy): Reason[] {
  const { security, bounds, studies } = judged;
  const [only] = studies;
  if (bounds) {
    const { conduct, precision, own } = bounds;
    const says = `security ${security}: the lowest of ${conduct} (how most of the studies were done), ${precision} (all together could detect) and ${own} (most of them alone, plus one)`;
    return [{ rule: 'security', says, number: security, source: 'evidence rules: security of a practice' }];
  }
  const best = judged.findings.toSorted((a, b) => b.security - a.security)[0];
  const basis = only?.basis ?? best?.basis;
  return basis ? [rowsOf(basis, security), ...limitsOf(basis, policy)] : [];
}

function rowsOf({ design, precision, dropOut }: SecurityBasis, security: number): Reason {
  const says = `security ${security}: design ${design}, smallest effect it could detect ${precision}, drop-out ${dropOut}`;
  return { rule: 'security', says, number: security, source: 'policy: security' };
}

function limitsOf({ threats, oneUnit }: SecurityBasis, { security }: EvidencePolicy): Reason[] {
  const capped: Reason = {
    rule: 'cap',
    says: `one class, school or year on a side: at most ${security.oneUnitPerSideCap}`,
    threshold: security.oneUnitPerSideCap,
    source: 'policy: security.oneUnitPerSideCap',
  };
  const threatened = threats.map((threat): Reason => {
    const source = 'policy: security.threatsMax';
    return { rule: `threat: ${threat}`, says: `one step lower: ${threatWords[threat]}`, source };
  });
  return [...threatened, ...(oneUnit ? [capped] : [])];
}
