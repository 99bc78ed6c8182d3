import type { EvidencePolicy } from '../evidence-policy.ts';
import type { Judged } from '../judge.ts';
import { counted, effectSize } from '../numerals.ts';
import { weightOf } from '../pooled-evidence.ts';
import { atLeastHalf } from '../practice-security.ts';
import { detectableEffect } from '../precision-row.ts';
import { percentNeeded } from '../verdict.ts';
import type { Reason } from './reason.ts';

/** Why something compared is still unclear: too few units, too insecure, undeclared, or an interval on both sides of zero. */
export function whyUnclear(judged: Judged, policy: EvidencePolicy): Reason {
  const { security, studies, pooled } = judged;
  const alone = weightOf(studies, pooled, ({ basis }) => basis.oneUnit);
  if (security < policy.verdict.securityMin && atLeastHalf(alone, policy)) return whyOneUnit(judged, policy);
  if (security < policy.verdict.securityMin) return whyInsecure(judged, policy);
  const percent = percentNeeded(judged, policy);
  const [low, high] = pooled?.wald(policy.effects.intervalPercent) ?? [0, 0];
  if (low > 0 || high < 0) {
    const says =
      percent > policy.effects.intervalPercent
        ? `the interval leaves zero out at ${policy.effects.intervalPercent}% and not at ${percent}%, which is asked where most was not declared before or tries are silent`
        : 'too little of the evidence was declared before or is secure enough to say more';
    return { rule: 'undeclared', says, source: 'policy: verdict.undeclaredPercent' };
  }
  return whyIntervalReachesZero(judged, policy);
}

function whyOneUnit({ studies, level, security }: Judged, { security: rules }: EvidencePolicy): Reason {
  const unit = studies.find(({ basis }) => basis.oneUnit)?.basis.unit ?? 'class';
  const named = unit === 'school' ? 'school' : unit === 'unknown' ? 'group' : unit;
  const what = unit === 'school' ? 'the school' : 'the teacher';
  const says =
    studies.length === 1
      ? `one ${named} per group: ${what} and the method cannot be told apart`
      : `${counted(studies.length, 'independent team')}: level ${level}; but each had one ${named} per group, so security ${security} and the verdict stays unclear`;
  const threshold = rules.oneUnitPerSideCap;
  return {
    rule: 'one-unit-a-side',
    says,
    number: 1,
    threshold,
    source: 'policy: security.oneUnitPerSideCap',
  };
}

function whyInsecure({ security, pooled }: Judged, policy: EvidencePolicy): Reason {
  const detectable = detectableEffect(pooled?.waldSe ?? 0, policy);
  return {
    rule: 'insecure',
    says: `security ${security} is too low for a verdict; the smallest effect it could detect is ${effectSize(detectable)}`,
    number: security,
    threshold: policy.verdict.securityMin,
    source: 'policy: verdict.securityMin',
  };
}

function whyIntervalReachesZero({ studies, pooled }: Judged, policy: EvidencePolicy): Reason {
  const detectable = detectableEffect(pooled?.waldSe ?? 0, policy);
  const source = 'policy: security.detectableEffect';
  const smallest = `smallest detectable effect ${effectSize(detectable)}`;
  const [only] = studies;
  if (studies.length === 2 && studies.some(({ g }) => g > 0) && studies.some(({ g }) => g < 0)) {
    const both = studies.map(({ g }) => effectSize(g, { signed: true })).join(' and ');
    return {
      rule: 'disagree',
      says: `two teams disagree (${both}); ${smallest}`,
      number: detectable,
      source,
    };
  }
  const gap = only?.findings.map(({ baseline }) => Math.abs(baseline.g ?? 0)).toSorted((a, b) => b - a)[0];
  if (studies.length === 1 && only?.randomised && (gap ?? 0) > policy.baseline.adjustable) {
    const lot = only.findings.some(({ dropOut }) => dropOut.boundary === 'unknown')
      ? 'drawn by lot'
      : 'drawn by lot with low drop-out';
    const says = `${lot}, so a chance baseline gap of ${effectSize(gap ?? 0)} does not disqualify; ${smallest}`;
    return { rule: 'chance-gap', says, number: gap ?? 0, threshold: policy.baseline.adjustable, source };
  }
  return {
    rule: 'interval',
    says: `the interval reaches both sides of zero; ${smallest}`,
    number: detectable,
    source,
  };
}
