import { desire } from '#core/review/desire.ts';
import type { Effect } from '#core/review/effect.ts';
import { type Facts, factsOf, type JudgeOptions } from '#core/review/facts.ts';
import { judge } from '#core/review/judge.ts';
import type { Verdict } from '#core/review/judgement.ts';
import { plan } from '#core/review/plan.ts';
import type { Snapshot } from '#core/review/snapshot.ts';

/** One reading of a pull request: what is judged, and what would be done. */
export function acted(
  snapshot: Snapshot,
  options: JudgeOptions,
): { facts: Facts; verdict: Verdict; effects: Effect[]; comment: string } {
  const facts = factsOf(snapshot, options);
  const verdict = judge(facts);
  const desired = desire(facts, verdict);
  return { facts, verdict, effects: plan(desired, snapshot), comment: desired.comment ?? '' };
}
