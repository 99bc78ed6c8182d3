import type { EvidencePolicy } from './evidence-policy.ts';
import type { RateInput } from './input.ts';
import { type Judged, judgeOutcomes } from './judge.ts';
import { type Months, monthsOfProgress } from './months-of-progress.ts';
import { type NextStep, nextStep } from './next-step/index.ts';
import { type Reason, reasonsFor } from './reasons/index.ts';
import type { Level, Security, Verdict } from './scale.ts';
import { type Shown, type ShownFinding, type ShownPool, shownFinding, shownOutcome } from './shown.ts';
import { inPlainWords } from './words.ts';

/**
 * A practice rated, with its reasons, the one that decides most first.
 *
 * `pool` is null where nothing can be put together. `nextStep` says what to do and `next` what it would raise.
 * `outcomes` has every outcome, the rated one first, with the effects and weights of a forest plot; `findings` every
 * finding with its own effect, security and checks, pooled or not.
 */
export type Rating = {
  level: Level;
  security: Security;
  verdict: Verdict;
  pool: ShownPool | null;
  reasons: Reason[];
  nextStep: string;
  words: string;
  next: NextStep;
  months: Months | null;
  outcomes: Shown[];
  findings: ShownFinding[];
};

/** Rates what `rateInput` accepts; the same facts always give the same rating, in any order. Never throws. */
export function rate(input: RateInput, policy: EvidencePolicy): Rating {
  const outcomes = judgeOutcomes(input, policy);
  const [judged] = outcomes;
  const next = nextStep({ input, judged, policy });
  const shown = outcomes.map((judged) => shownOutcome(judged, policy));
  return {
    level: judged.level,
    security: judged.security,
    verdict: judged.verdict,
    pool: shown[0]?.pool ?? null,
    reasons: reasonsFor(judged, policy),
    nextStep: next.says,
    words: inPlainWords(judged, policy),
    next,
    months: monthsOfProgress(judged, input.practice.ages, policy),
    outcomes: shown,
    findings: outcomes.flatMap(({ findings }: Judged) => findings.map(shownFinding)),
  };
}
