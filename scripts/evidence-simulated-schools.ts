import type { RateFinding, RateInput, RateStudy } from '#core/evidence/input.ts';
import { normalQuantile } from '#core/statistics/distributions.ts';

/**
 * A world of small tries. `effect`: what is true, on average; `outcomes`: how many are measured, the best of which is
 * told unless one was declared; `analyses`: ways of analysing that are tried until one is significant;
 * `failuresTold`: the share of tries without a significant gain that are told all the same; `reports`: how many
 * reports there are in the end.
 */
export type Scenario = {
  effect: number;
  outcomes: number;
  analyses: number;
  failuresTold: number;
  declared: boolean;
  reports: number;
};

/**
 * 30 pupils a side, drawn by lot, allowing for a start that correlates 0.7; schools differ by 0.15; outcomes by half.
 * From about 45 a side each is secure alone: undeclared, with every failure silent, they reach "may help" (never "helps").
 */
export const world = {
  pupils: 30,
  correlation: 0.7,
  betweenSchools: 0.15,
  sharedByOutcomes: 0.5,
  sharedByAnalyses: 0.9,
};

/** At most so many schools start. */
const schoolsMost = 2000;

/** One practice: schools try until there are enough reports. Silent tries are counted only where tries are declared. */
export function simulate(scenario: Scenario, random: () => number): RateInput {
  const reports: RateStudy[] = [];
  let started = 0;
  while (reports.length < scenario.reports && started < schoolsMost) {
    started += 1;
    const told = oneSchool(scenario, random);
    if (told !== undefined) reports.push(reportOf(`school-${started}`, told, scenario.declared));
  }
  const tries = scenario.declared ? { due: started, reported: reports.length } : { due: 0, reported: 0 };
  const practice = { id: 'practice', team: 'nobody', source: 'classroom' as const, findings: [] };
  return { practice, reports, tries };
}

/** What a school tells: the effect it chose to show, or nothing. */
function oneSchool(scenario: Scenario, random: () => number): number | undefined {
  const { pupils, correlation, betweenSchools, sharedByOutcomes, sharedByAnalyses } = world;
  const error = Math.sqrt((2 / pupils) * (1 - correlation ** 2));
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const mixed = (one: number, share: number) => Math.sqrt(share) * one + Math.sqrt(1 - share) * normal();
  const truth = scenario.effect + betweenSchools * normal();
  const [school, length] = [normal(), scenario.declared ? 1 : scenario.outcomes];
  const best = Math.max(...Array.from({ length }, () => mixed(school, sharedByOutcomes)));
  const significant = (noise: number) => (truth + error * noise) / error > 1.96;
  let shown = best;
  for (let tried = 1; tried < scenario.analyses && !significant(shown); tried += 1)
    shown = Math.max(shown, mixed(best, sharedByAnalyses));
  const told = significant(shown) || random() < scenario.failuresTold;
  return told ? truth + error * shown : undefined;
}

function reportOf(id: string, effect: number, declaredBefore: boolean): RateStudy {
  const side = (mean: number) => ({ n: world.pupils, started: world.pupils, mean, sd: 1 });
  const finding: RateFinding = {
    outcome: 'reading-comprehension',
    measure: { name: 'Reading test', kind: 'standardised-test', marked: 'blind' },
    design: 'randomised',
    assigned: 'pupil',
    against: 'usual-teaching',
    adjusted: true,
    declaredBefore,
  };
  const findings = [{ ...finding, treated: side(effect), comparison: side(0) }];
  return { id, team: id, source: 'classroom', findings };
}
