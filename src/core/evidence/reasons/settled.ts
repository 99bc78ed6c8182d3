import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Judged } from '../judge.ts';
import { triesInWords } from '../level.ts';
import { counted, effectSize, grouped } from '../numerals.ts';
import type { Reason } from './reason.ts';

/** "five teams, 600 pupils", "seven randomised studies, 12,800 pupils". */
function whoTried({ studies, pooled }: Judged): string {
  const allByLot = studies.every(({ randomised }) => randomised);
  return `${counted(studies.length, allByLot ? 'randomised study' : 'team', allByLot ? 'randomised studies' : 'teams')}, ${grouped(pooled?.n ?? 0)} pupils`;
}

/** Surely close to nothing. */
export function whyNull(judged: Judged, { verdict }: EvidencePolicy): Reason {
  const [low, high] = judged.pooled?.interval(verdict.equivalencePercent) ?? [0, 0];
  return {
    rule: 'equivalence',
    says: `${whoTried(judged)}: the ${verdict.equivalencePercent}% interval lies inside plus or minus ${effectSize(verdict.equivalence)}`,
    number: Math.max(Math.abs(low), Math.abs(high)),
    threshold: verdict.equivalence,
    source: 'policy: verdict.equivalence',
  };
}

/** Repeated, secure, and the same where it was declared. */
export function whySettled(judged: Judged): Reason {
  const { studies, pooled, tries, share, verdict } = judged;
  const parts = [
    counted(studies.length, 'team'),
    `${grouped(pooled?.n ?? 0)} pupils`,
    ...(studies.every(({ randomised }) => randomised) ? ['randomised'] : []),
    share.declared >= 1 - 1e-9 ? 'declared before' : 'mostly declared before',
    ...(tries.due ? [triesInWords(tries)] : []),
  ];
  const side = verdict === 'helps' ? 'above' : 'below';
  const number = (verdict === 'helps' ? pooled?.ci[0] : pooled?.ci[1]) ?? 0;
  const says = `${parts.join(', ')}: the interval is ${side} zero`;
  return { rule: 'settled', says, number, threshold: 0, source: 'evidence rules: verdict 3' };
}
