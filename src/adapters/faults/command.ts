import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { project } from '../files/project.ts';
import type { Fault } from '../github/fake/faulty.ts';
import { runNode } from '../process/run.ts';
import { type Say, seconds, withPatience } from '../process/say.ts';

/** What is tried, in the words of the counts, and the tests that try it. */
const tried = {
  'faults of transport, each at every kind of request of a run': 'tests/adapters/review/faults.test.ts',
  'moments at which the bot is killed, and runs at the same time': 'tests/adapters/review/kill.test.ts',
  'events in another order, and two hands at once': 'tests/adapters/review/races.test.ts',
  'faults at each call to GitHub by itself': 'tests/adapters/github/faults.test.ts',
} as const;

/** States of a pull request in which a run meets the faults of transport. */
export const faultStages = ['opened', 'failing', 'split', 'agreed', 'merged'] as const;
export type FaultStage = (typeof faultStages)[number];

/** Which faults of transport: those met in one state only, those of one kind only; all where it is left out. */
export type FaultsWanted = { stage?: FaultStage; fault?: Fault };

const counted = z.array(z.object({ what: z.string(), injected: z.int() }));
const report = z.object({
  numTotalTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** How many faults the tests say that they injected so far, of each kind; a whole line of JSON each. */
function countsIn(file: string): Map<string, number> {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // No test has got so far as to inject one.
  }
  const lines = counted.parse(
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  );
  return lines.reduce(
    (sums, { what, injected }) => sums.set(what, (sums.get(what) ?? 0) + injected),
    new Map<string, number>(),
  );
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
const shown = (count: number) => count.toLocaleString('en-GB');

/**
 * Plays the bot's work with every fault that a network, GitHub and a killed process can bring, where `npm test` takes some of
 * them. Says the counts. Gives the number of failures.
 */
export async function injectFaults({ stage, fault }: FaultsWanted, tell: Say): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const [counts, results] = [join(folder, 'counts'), join(folder, 'results.json')];
  for (const [what, file] of Object.entries(tried)) tell(`${what}: ${file}`);
  if (!stage && !fault) tell('One slice of it: npm run -s faults -- --stage agreed --fault lost-answer');
  try {
    const running = runNode(
      {
        file: join(project, 'node_modules/vitest/vitest.mjs'),
        args: [
          'run',
          '--config',
          'tests/vitest.config.ts',
          '--project',
          'unit',
          '--reporter=json',
          `--outputFile=${results}`,
          '--testTimeout=3600000',
          ...Object.values(tried),
        ],
        env: {
          FAULTS: 'all',
          FAULTS_COUNTS: counts,
          ...(stage && { FAULTS_STAGE: stage }),
          ...(fault && { FAULTS_KIND: fault }),
        },
      },
      project,
    );
    const ran = await withPatience(
      () => `injecting faults, ${shown(sum(countsIn(counts)))} so far`,
      tell,
      running,
    );
    const text = await readFile(results, 'utf8').catch(() => undefined);
    if (text === undefined) throw new Error(`The tests did not run:\n${ran.errors || ran.output}`);
    const { numTotalTests, numFailedTests, testResults } = report.parse(JSON.parse(text));
    const failed = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed');
    for (const { fullName, failureMessages } of failed)
      tell(`FAILED ${fullName}\n${failureMessages.join('\n').split('\n').slice(0, 3).join('\n')}`);
    const sums = countsIn(counts);
    for (const [what, injected] of sums) tell(`  ${shown(injected)} ${what}`);
    tell(
      `Faults injected: ${shown(sum(sums))}, in ${numTotalTests} tests and ${seconds(ran.seconds * 1000)}. Failures: ${numFailedTests}.`,
    );
    return numFailedTests;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
