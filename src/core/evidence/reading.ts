import { type Finding, findingId, type Group } from '../model/finding.ts';
import { type Outcome, outcomeGroups } from '../model/lists.ts';

/** A finding with every default filled in and nothing guessed. */
export type Reading = {
  id: string;
  outcome: Outcome | undefined;
  /** True for tests and examinations: it chooses the intraclass and before-after correlations of the policy. */
  attainment: boolean;
  /** −1 where a lower figure is better: every difference is multiplied by it once. */
  direction: 1 | -1;
  madeBy: 'independent' | 'authors' | 'developer' | 'unknown';
  taken: 'during' | 'end' | 'follow-up';
  treated: Group | undefined;
  comparison: Group | undefined;
  /** Pupils analysed and pupils who began, both sides together; undefined where not stated. */
  n: number | undefined;
  started: number | undefined;
  given: Finding;
};

const lowerIsBetter: readonly Outcome[] = ['exclusions', 'workload'];
const madeByOthers = ['national-test', 'standardised-test', 'records'];
const testKinds = ['national-test', 'standardised-test', 'other-test'];
const attainmentOutcomes: readonly string[] = outcomeGroups.attainment;

/** Reads a finding; `outcome` is the claim's, for a finding that leaves its own out. */
export function readFinding(given: Finding, outcome?: Outcome): Reading {
  const about = given.outcome ?? outcome;
  const { treated, comparison, measure } = given;
  const higherIsBetter = given.higherIsBetter ?? !(about && lowerIsBetter.includes(about));
  return {
    id: findingId(given),
    outcome: about,
    attainment: about ? attainmentOutcomes.includes(about) : testKinds.includes(measure.kind),
    direction: higherIsBetter ? 1 : -1,
    madeBy: measure.madeBy ?? (madeByOthers.includes(measure.kind) ? 'independent' : 'unknown'),
    taken: given.taken ?? 'end',
    treated,
    comparison,
    n: treated && comparison ? treated.n + comparison.n : (given.n ?? treated?.n),
    started: given.started ?? total(treated?.started, comparison?.started),
    given,
  };
}

function total(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** True for designs with a group that did not do it; single-case is shown and never pooled. */
export function hasTwoGroups({ given: { design } }: Reading): boolean {
  return design === 'comparison' || design === 'discontinuity' || design === 'randomised';
}

/** The share, 0 to 1, for whom it came out yes; undefined where a group has neither a count nor a percentage. */
export function shareOf(
  figures: { n?: number | undefined; events?: number | undefined; percent?: number | undefined },
  n = figures.n,
): number | undefined {
  if (figures.events !== undefined && n) return figures.events / n;
  return figures.percent === undefined ? undefined : figures.percent / 100;
}

/** True when a finding tells of a result at all, with or without enough figures to say how large. */
export function hasResult({ treated, comparison, given }: Reading): boolean {
  if (given.reported?.some(tells)) return true;
  if (given.design === 'before-after' || given.design === 'single-case')
    return treated?.before !== undefined && figured(treated) && figured(treated.before);
  return treated !== undefined && comparison !== undefined && figured(treated) && figured(comparison);
}

function figured(group: { mean?: unknown; events?: unknown; percent?: unknown }): boolean {
  return group.mean !== undefined || group.events !== undefined || group.percent !== undefined;
}

function tells(entry: NonNullable<Finding['reported']>[number]): boolean {
  const { g, p, t, F, difference, says } = entry;
  return [g, p, t, F, difference, says].some((value) => value !== undefined);
}
