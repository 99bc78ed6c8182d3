/** Simulated teachers' evidence, seeded: how often the verdict is wrong. Usage: evidence-simulate.ts [runs] [seed] */

import { settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { judgeOutcomes } from '#core/evidence/judge.ts';
import { type Verdict, verdicts } from '#core/evidence/scale.ts';
import { randomStream } from '#core/statistics/random.ts';
import { type Scenario, simulate, world } from './evidence-simulated-schools.ts';

const [runs = 1000, seed = 20260901] = process.argv.slice(2).map(Number);
const policy = await policyOf(settingsFrom(process.env).content);

const honest = { outcomes: 1, analyses: 1, failuresTold: 1, declared: true, reports: 8 } as const;
const biased = { outcomes: 5, analyses: 3, failuresTold: 0, reports: 8 } as const;
const scenarios: Record<string, Scenario> = {
  'nothing works, every bias, undeclared': { ...biased, effect: 0, declared: false },
  'nothing works, every bias that declaring leaves, all failures silent': {
    ...biased,
    effect: 0,
    declared: true,
  },
  'nothing works, the same, half of the failures silent': {
    ...biased,
    effect: 0,
    declared: true,
    failuresTold: 0.5,
  },
  'nothing works, the same, a quarter of the failures silent': {
    ...biased,
    effect: 0,
    declared: true,
    failuresTold: 0.75,
  },
  'nothing works, honest': { ...honest, effect: 0 },
  '0.4 is true, honest, five reports': { ...honest, effect: 0.4, reports: 5 },
  '0.4 is true, honest, eight reports': { ...honest, effect: 0.4 },
};

const shares = (scenario: Scenario) => {
  const random = randomStream(seed);
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (let run = 0; run < runs; run += 1)
    counts[judgeOutcomes(simulate(scenario, random), policy)[0].verdict] += 1;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, counts[verdict] / runs]));
};

const results = Object.entries(scenarios).map(([name, scenario]) => ({
  name,
  ...shares(scenario),
  scenario,
}));
process.stdout.write(`${JSON.stringify({ runs, seed, world, results }, null, 2)}\n`);
