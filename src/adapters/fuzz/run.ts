import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { FileBytes } from '#core/library/read-files.ts';
import type { AnyFamily } from './family.ts';

/** An input that broke a promise, made as small as it would go; `seed` brings it back. */
export type Failure = { seed: number; broke: string; files: FileBytes[] };

/** What came of trying a family: every input was `passed`, `refused`, or is among the failures. */
export type Outcome = { family: string; tried: number; passed: number; refused: number; failures: Failure[] };

/** How long to go on: until so many inputs were tried, or so many milliseconds are over. */
export type Bounds = { seed: number; inputs?: number; milliseconds?: number };

const ENOUGH_FAILURES = 5;
const SHRINKING_MAX = 20_000;

/**
 * Tries inputs of a family, round by round; the same seed gives the same inputs in the same order. An input that fails is
 * made smaller, and the next round goes on with others, until there are five.
 */
export async function fuzz(
  family: AnyFamily,
  { seed, inputs = Number.POSITIVE_INFINITY, milliseconds = Number.POSITIVE_INFINITY }: Bounds,
): Promise<Outcome> {
  const outcome: Outcome = { family: family.name, tried: 0, passed: 0, refused: 0, failures: [] };
  const end = performance.now() + milliseconds;
  for (
    let round = 0;
    outcome.tried < inputs && performance.now() < end && outcome.failures.length < ENOUGH_FAILURES;
    round += 1
  ) {
    const left = inputs - outcome.tried;
    await tryRound(
      family,
      { seed: (seed + round) | 0, count: Math.min(family.round, left), before: end },
      outcome,
    );
  }
  return outcome;
}

async function tryRound(
  family: AnyFamily,
  { seed, count, before }: { seed: number; count: number; before: number },
  outcome: Outcome,
): Promise<void> {
  let shrinking = false;
  const property = fc.asyncProperty(family.inputs, async (input) => {
    try {
      const verdict = await family.attempt(input);
      if (shrinking) return;
      outcome.tried += 1;
      outcome[verdict] += 1;
    } catch (error) {
      if (!shrinking) outcome.tried += 1;
      shrinking = true;
      throw error;
    }
  });
  const patience = Math.max(before - performance.now(), 0) + SHRINKING_MAX;
  const result = await fc.check(property, {
    ...{ seed, numRuns: count, endOnFailure: family.shrinks === false, markInterruptAsFailure: false },
    ...(Number.isFinite(patience) && { interruptAfterTimeLimit: Math.ceil(patience) }),
  });
  if (!result.failed || !result.counterexample) return;
  const [input] = result.counterexample;
  const broke =
    result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  outcome.failures.push({ seed, broke, files: family.files(input) });
}

/** Writes the inputs that failed into a folder, each with a note of what it broke and how to try it again. */
export async function writeFailures(folder: string, { family, failures }: Outcome): Promise<void> {
  for (const { seed, broke, files } of failures) {
    const place = join(folder, `${family}-${seed}`);
    const again = `npm run fuzz -- --family ${family} --seed ${seed}`;
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'broke.txt'), `${broke}\n\nTry it again: ${again}\n`);
    for (const [place_, { path, bytes }] of files.entries()) {
      // A hostile path is written down, not followed.
      const name = `${place_}-${path.replaceAll(/[^A-Za-z0-9.-]/g, '_')}`;
      await mkdir(dirname(join(place, name)), { recursive: true });
      await writeFile(join(place, name), bytes);
    }
  }
}
