import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Judged } from '../judge.ts';
import { triesInWords } from '../level.ts';
import { triesReported } from '../outcome-evidence.ts';
import { whyNotCompared } from './not-compared.ts';
import { whyOnlyMay } from './only-may.ts';
import type { Reason } from './reason.ts';
import { whyNull, whySettled } from './settled.ts';
import { whyUnclear } from './unclear.ts';

/** The one thing that most decides the level, security and verdict of an outcome. */
export function mainReason(judged: Judged, policy: EvidencePolicy): Reason {
  if (judged.level === 1)
    return { rule: 'told', says: 'no measured change is claimed', source: 'evidence rules: level 1' };
  if (judged.level === 2) return whyNotCompared(judged.findings, policy);
  if (!judged.pooled)
    return {
      rule: 'no-figures',
      says: 'compared, but the figures that would say how large the difference was are missing',
      source: 'evidence rules: effects',
    };
  const reported = triesReported(judged.tries);
  if (judged.rule === 1)
    return {
      rule: 'silent-tries',
      says: `only ${triesInWords(judged.tries)}: too few to judge by`,
      number: reported,
      threshold: policy.verdict.minTriesReported,
      source: 'policy: verdict.minTriesReported',
    };
  if (judged.rule === 2) return whyNull(judged, policy);
  if (judged.rule === 3) return whySettled(judged);
  return judged.rule === 4 ? whyOnlyMay(judged, policy) : whyUnclear(judged, policy);
}
