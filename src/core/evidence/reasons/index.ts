import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Judged } from '../judge.ts';
import { triesInWords } from '../level.ts';
import { counted } from '../numerals.ts';
import { triesReported } from '../outcome-evidence.ts';
import type { Verdict } from '../scale.ts';
import type { Ruling } from '../verdict.ts';
import { levelReasons } from './level.ts';
import { mainReason } from './main.ts';
import type { Reason } from './reason.ts';
import { securityReasons } from './security.ts';

export type { Reason } from './reason.ts';

const ruleWords: Record<Ruling['rule'], string> = {
  1: 'nothing that counts as a comparison, or too many silent tries',
  2: 'surely close to no difference',
  3: 'repeated, secure, and the same in the declared findings alone',
  4: 'secure and clear, and not yet repeated as level 4 asks',
  5: 'none of the other rules fits',
};

/** The whole reasoning about an outcome, the reason that decides most first. */
export function reasonsFor(judged: Judged, policy: EvidencePolicy): Reason[] {
  return [
    mainReason(judged, policy),
    ...levelReasons(judged, policy),
    ...securityReasons(judged, policy),
    verdictReason(judged),
    ...teamReasons(judged),
    ...triesReason(judged, policy),
  ];
}

function verdictReason({ verdict, rule }: { verdict: Verdict; rule: Ruling['rule'] }): Reason {
  const says = `verdict "${verdict}" by rule ${rule}: ${ruleWords[rule]}`;
  return { rule: `verdict ${rule}`, says, number: rule, source: 'evidence rules: verdict' };
}

/** Studies that are shown and not pooled because their team already counts. */
function teamReasons({ results, studies }: Judged): Reason[] {
  const left = results.length - studies.length;
  if (left === 0) return [];
  const says = `${counted(results.length, 'study', 'studies')} by ${counted(studies.length, 'team')}: a team counts once, with its largest`;
  return [
    {
      rule: 'one-per-team',
      says,
      number: results.length,
      threshold: studies.length,
      source: 'evidence rules: pooling',
    },
  ];
}

function triesReason({ tries }: Judged, { verdict }: EvidencePolicy): Reason[] {
  if (tries.due === 0) return [];
  const number = triesReported(tries);
  const source = 'policy: verdict.minTriesReported';
  return [{ rule: 'tries', says: triesInWords(tries), number, threshold: verdict.minTriesReported, source }];
}
