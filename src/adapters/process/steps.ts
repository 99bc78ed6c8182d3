import { availableParallelism } from 'node:os';
import { type Say, seconds } from './say.ts';

/** What came of a step: how many checks passed and failed, what to print when some failed, and what passed only when tried again. */
export type Outcome = {
  passed: number;
  failed: number;
  skipped?: number;
  output: string;
  unsteady?: readonly string[];
};

/** One step of the checks. A step that throws counts as one failed check. */
export type Step = { name: string; run(): Promise<Outcome> };

/**
 * Runs the stages one after the other, and within a stage a few steps at a time, each to its end whatever the others do.
 *
 * Says how each step went as it ends, with all it printed if something failed. Gives the total.
 */
export async function runStages(
  stages: readonly (readonly Step[])[],
  tell: Say,
): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const waiting = [...stage];
    const lane = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const { passed, failed } = await runStep(step, tell);
        total.passed += passed;
        total.failed += failed;
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 3) }, lane));
  }
  return total;
}

async function runStep(step: Step, tell: Say): Promise<Outcome> {
  const started = performance.now();
  const outcome = await step
    .run()
    .catch((error: unknown): Outcome => ({ passed: 0, failed: 1, output: String(error) }));
  const took = seconds(performance.now() - started);
  tell(`${outcome.failed === 0 ? '✓' : '✗'} ${step.name} (${counts(outcome)}, ${took})`);
  if (outcome.failed > 0) tell(outcome.output.trimEnd().replace(/^/gm, '    '));
  for (const name of outcome.unsteady ?? []) tell(`    Passed at the second try only: ${name}`);
  return outcome;
}

function counts({ passed, failed, skipped = 0 }: Outcome): string {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(', ');
}
