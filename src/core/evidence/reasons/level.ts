import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Judged } from '../judge.ts';
import { establishedNeeds, repeatedNeeds } from '../level.ts';
import type { Requirement } from '../requirement.ts';
import { levelNames } from '../scale.ts';
import type { Reason } from './reason.ts';

/** What the level reached rests on, and what the next one still asks for. */
export function levelReasons(judged: Judged, policy: EvidencePolicy): Reason[] {
  const { level, verdict } = judged;
  const reached: Reason = {
    rule: 'level',
    says: `level ${level}, ${levelNames[level]}`,
    number: level,
    source: 'evidence rules: levels',
  };
  if (level < 3) return [reached];
  const repeated = repeatedNeeds(judged, policy).map((need) => asReason(need, levelNames[4]));
  if (level < 4) return [reached, ...repeated];
  const established = establishedNeeds(judged, verdict, policy).map((need) => asReason(need, levelNames[5]));
  return [reached, ...repeated, ...established];
}

function asReason({ rule, met, says, asks, number, threshold, source }: Requirement, name: string): Reason {
  const verb = met ? 'as asked' : 'not yet';
  return {
    rule: `${name.toLowerCase()}: ${rule}`,
    says: `${name}, ${verb}: ${says} (asked: ${asks})`,
    number,
    threshold,
    source,
  };
}
