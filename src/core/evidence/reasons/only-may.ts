import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Judged } from '../judge.ts';
import { triesInWords } from '../level.ts';
import { inWords } from '../numerals.ts';
import { triesReported } from '../outcome-evidence.ts';
import { atLeastHalf } from '../practice-security.ts';
import type { Reason } from './reason.ts';

/** What keeps a clear and secure result from being more than "may". */
export function whyOnlyMay(judged: Judged, policy: EvidencePolicy): Reason {
  const { levels, verdict } = policy;
  const { share, studies, tries } = judged;
  const most = `at most ${judged.verdict}`;
  if (share.declared < 1e-9)
    return {
      rule: 'undeclared',
      says: `no outcome was declared before the results were known: ${most}`,
      number: 0,
      threshold: levels.repeated.declaredShareMin,
      source: 'policy: levels.repeated.declaredShareMin',
    };
  if (!atLeastHalf(share.declared, policy))
    return {
      rule: 'undeclared',
      says: `less than half of the evidence was declared before the results were known: ${most}`,
      number: share.declared,
      threshold: levels.repeated.declaredShareMin,
      source: 'policy: levels.repeated.declaredShareMin',
    };
  if (triesReported(tries) < levels.repeated.triesReportedMin)
    return {
      rule: 'silent-tries',
      says: `only ${triesInWords(tries)}: ${most}`,
      number: triesReported(tries),
      threshold: levels.repeated.triesReportedMin,
      source: 'policy: levels.repeated.triesReportedMin',
    };
  if (studies.length < levels.repeated.teamsMin)
    return {
      rule: 'few-teams',
      says: `${studies.length === 1 ? 'one team only, nobody else has repeated it' : `${inWords(studies.length)} teams only`}: ${most}`,
      number: studies.length,
      threshold: levels.repeated.teamsMin,
      source: 'policy: levels.repeated.teamsMin',
    };
  return {
    rule: 'not-settled',
    says: `clear, but not yet in the way that settles it (repeated, and the same in ${inWords(verdict.declaredMin)} declared findings alone): ${most}`,
    source: 'evidence rules: verdict 3',
  };
}
