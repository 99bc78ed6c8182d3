import { join } from 'node:path';
import { cache } from '../files/project.ts';
import type { Say } from '../process/say.ts';
import { canary } from './canary.ts';
import { type FamilyName, familyNames, familyOf } from './families.ts';
import { floods } from './floods.ts';
import { measured } from './measured.ts';
import { fuzz, type Outcome, writeFailures } from './run.ts';

/** How long, from which seed, and which families; all where it is left out. */
export type FuzzOptions = {
  seconds: number;
  seed: number;
  family?: FamilyName | 'flood';
  inputs?: number;
  cases?: string;
};

/** Where inputs that broke a promise are written. */
export const failuresFolder = join(cache, 'fuzz');

const count = (number: number) => number.toLocaleString('en-GB');

/** Tries the floods: as many as there are. */
async function flooded(tell: Say): Promise<Outcome> {
  const outcome: Outcome = { family: 'flood', tried: 0, passed: 0, refused: 0, failures: [] };
  let [slowest, largest] = [0, 0];
  for await (const { name, taken, broke } of measured(floods)) {
    outcome.tried += 1;
    if (broke) outcome.failures.push({ seed: 0, broke: `${name}: ${broke}`, files: [] });
    else if (taken?.errors) outcome.refused += 1;
    else outcome.passed += 1;
    slowest = Math.max(slowest, taken?.milliseconds ?? 0);
    largest = Math.max(largest, taken?.megabytes ?? 0);
  }
  tell(
    `  at most ${count(Math.round(slowest))} ms of processor time and ${count(Math.round(largest))} MB in the checker`,
  );
  return outcome;
}

/** Tries hostile inputs of every family and says what came of them. Gives the number of inputs that broke a promise. */
export async function fuzzAll(
  { seconds, seed, family, inputs, cases }: FuzzOptions,
  tell: Say,
): Promise<number> {
  const wanted = family ? [family] : [...familyNames, 'flood' as const];
  const share = seconds / Math.max(1, wanted.filter((name) => name !== 'flood').length);
  const bird = await canary();
  tell(`Seed ${seed}. The same seed gives the same inputs in the same order.`);
  const outcomes: Outcome[] = [];
  try {
    for (const name of wanted) {
      if (name === 'flood') {
        tell('flood: files made to keep the checker busy or to fill its memory');
        outcomes.push(await flooded(tell));
      } else {
        const made = await familyOf(name, bird, cases);
        tell(`${name}: ${made.tries}`);
        outcomes.push(
          await fuzz(made, { seed, ...(inputs === undefined ? { milliseconds: share * 1000 } : { inputs }) }),
        );
      }
      const last = outcomes.at(-1) as Outcome;
      tell(
        `  ${count(last.tried)} tried, ${count(last.passed)} passed, ${count(last.refused)} refused, ${last.failures.length} failures`,
      );
      for (const { broke, seed: its } of last.failures) tell(`  FAILED (seed ${its}): ${broke}`);
      await writeFailures(failuresFolder, last);
    }
  } finally {
    await bird.close();
  }
  const failures = outcomes.reduce((sum, one) => sum + one.failures.length, 0);
  tell(
    `Inputs tried: ${count(outcomes.reduce((sum, one) => sum + one.tried, 0))}. Failures: ${failures}.${failures > 0 ? ` Each is written to ${failuresFolder}.` : ''}`,
  );
  return failures;
}
