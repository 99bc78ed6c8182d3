import type { EvidencePolicy } from './evidence-policy.ts';
import type { RateInput } from './input.ts';
import { levelOf, levelUpToRepeated } from './level.ts';
import { evidenceByOutcome, noEvidence, type OutcomeEvidence } from './outcome-evidence.ts';
import type { rateFinding } from './rate-finding.ts';
import type { Level, Verdict } from './scale.ts';
import { type Ruling, verdictOf } from './verdict.ts';

/** One outcome of a practice, judged: the highest level the facts support, the verdict, and the rule it rests on. */
export type Judged = OutcomeEvidence & { level: Level; verdict: Verdict; rule: Ruling['rule'] };

/**
 * Judges every outcome, the one the rating is about first: the write-up's own, or, when it names none, the best
 * supported one (by level, then teams, pupils and name). `rater` judges each finding.
 */
export function judgeOutcomes(
  input: RateInput,
  policy: EvidencePolicy,
  rater?: typeof rateFinding,
): [Judged, ...Judged[]] {
  const { practice, tries } = input;
  const judged = evidenceByOutcome(input, policy, rater).map((evidence) => judge(evidence, policy));
  const about = practice.outcome;
  const best = judged.toSorted(bySupport);
  const main = about ? judged.find(({ outcome }) => outcome === about) : best[0];
  const first = main ?? judge(noEvidence(about, tries), policy);
  return [first, ...best.filter((other) => other !== first)];
}

function judge(evidence: OutcomeEvidence, policy: EvidencePolicy): Judged {
  const lower = levelUpToRepeated(evidence, policy);
  const { verdict, rule } = verdictOf(evidence, lower, policy);
  return { ...evidence, level: levelOf(evidence, lower, verdict, policy), verdict, rule };
}

function bySupport(a: Judged, b: Judged): number {
  return (
    b.level - a.level ||
    b.studies.length - a.studies.length ||
    (b.pooled?.n ?? 0) - (a.pooled?.n ?? 0) ||
    ((a.outcome ?? '') < (b.outcome ?? '') ? -1 : 1)
  );
}
