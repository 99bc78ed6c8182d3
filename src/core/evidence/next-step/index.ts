import type { RateInput, RateStudy } from '../input.ts';
import { type Judged, judgeOutcomes } from '../judge.ts';
import { establishedNeeds, repeatedNeeds } from '../level.ts';
import { rememberingRater } from '../rate-finding.ts';
import type { Verdict } from '../scale.ts';
import type { Change, Situation } from './change.ts';
import { countGroups, drawByLot, secondUnit, testByOthers } from './design.ts';
import { compare, giveFigures, giveStart, match, measure } from './measure.ts';
import { declareFirst, reportTries } from './openness.ts';
import { repeats } from './repeat.ts';

/** The cheapest thing to do next, and what it would raise; `raises` null where there is nothing left to raise. */
export type NextStep = { id: string; says: string; raises: 'level' | 'verdict' | 'security' | 'pool' | null };

/** Small things first: a sentence to add, then work with one's own pupils, then with other schools. */
const cheapestFirst: readonly Change[] = [
  reportTries,
  giveStart,
  giveFigures,
  countGroups,
  declareFirst,
  measure,
  match,
  compare,
  testByOthers,
  secondUnit,
  drawByLot,
];

/**
 * The cheapest change that would raise the level, found by trying changes on the facts and judging them anew. Where
 * no single one would: one that settles the verdict, makes it more secure, or gives something to pool; then two
 * together. Level 5 needs nothing but to be looked at again.
 */
export function nextStep(whole: Situation): NextStep {
  if (whole.judged.level === 5) return { id: 'none', says: 'none: settled, review by date', raises: null };
  const input = onlyAbout(whole.judged.outcome, whole.input);
  const situation = { ...whole, input, rater: rememberingRater() };
  const tried = new Map<Change, Judged | undefined>();
  const raising = firstThat('level', [...cheapestFirst, ...repeats(situation)], situation, tried);
  if (raising) return raising;
  for (const raises of ['verdict', 'security', 'pool'] as const) {
    const step = firstThat(raises, cheapestFirst, situation, tried);
    if (step) return step;
  }
  return twoTogether(situation) ?? whatIsMissing(situation);
}

/** The facts about one outcome; the rest cannot change how it is judged. */
function onlyAbout(outcome: Judged['outcome'], input: RateInput): RateInput {
  const inStudy = <S extends RateStudy>(study: S): S => ({
    ...study,
    findings: study.findings.filter((finding) => (finding.outcome ?? input.practice.outcome) === outcome),
  });
  return { ...input, practice: inStudy(input.practice), reports: input.reports.map(inStudy) };
}

/** A situation in which many changes are imagined; findings that a change leaves alone are judged once. */
type Imagining = Situation & { rater: ReturnType<typeof rememberingRater> };

type Raised = Exclude<NextStep['raises'], null>;

const settled: Record<Verdict, number> = {
  unclear: 0,
  'may help': 1,
  'may harm': 1,
  helps: 2,
  harms: 2,
  'no clear difference': 2,
};

const measures: Record<Raised, (judged: Judged) => number> = {
  level: ({ level }) => level,
  verdict: ({ verdict }) => settled[verdict],
  security: ({ security }) => security,
  pool: ({ studies }) => studies.length,
};

/** The first change that raises it and lowers no level; what was tried once is remembered. */
function firstThat(
  raises: Raised,
  changes: readonly Change[],
  situation: Imagining,
  tried = new Map<Change, Judged | undefined>(),
): NextStep | undefined {
  const { judged } = situation;
  const now = measures[raises](judged);
  for (const change of changes) {
    if (!tried.has(change)) tried.set(change, judgedAfter(change, situation));
    const after = tried.get(change);
    if (!after || measures[raises](after) <= now || after.level < judged.level) continue;
    return { id: change.id, says: change.says(situation, after), raises };
  }
  return undefined;
}

/** The same outcome judged on the changed facts; undefined where the change does not apply. */
function judgedAfter(change: Change, situation: Imagining): Judged | undefined {
  const facts = change.to(situation);
  return facts && ofOutcome(facts, situation);
}

function ofOutcome(facts: RateInput, { judged: { outcome }, policy, rater }: Imagining): Judged | undefined {
  return judgeOutcomes(facts, policy, rater).find((other) => other.outcome === outcome);
}

/** A first change that does nothing alone, and a second that then raises the level. */
function twoTogether(situation: Imagining): NextStep | undefined {
  for (const first of cheapestFirst) {
    const facts = first.to(situation);
    const judged = facts && ofOutcome(facts, situation);
    if (!judged) continue;
    const then = { ...situation, input: facts, judged };
    const second = firstThat('level', [...cheapestFirst, ...repeats(then)], then);
    if (second) {
      const says = `${first.says(situation, judged)}; then ${second.says}`;
      return { id: `${first.id}+${second.id}`, says, raises: 'level' };
    }
  }
  return undefined;
}

/** Where no change that we can imagine is enough: what the next level still asks for. */
function whatIsMissing({ judged, policy }: Situation): NextStep {
  const needs =
    judged.level < 4 ? repeatedNeeds(judged, policy) : establishedNeeds(judged, judged.verdict, policy);
  const missing = needs.filter(({ met }) => !met);
  const asked = missing.map(({ rule }) => missingWords[rule] ?? rule);
  return { id: 'more-of-it', says: `more independent studies: ${asked.join('; ')}`, raises: null };
}

const missingWords: Record<string, string> = {
  teams: 'more teams',
  pupils: 'more pupils',
  declared: 'declared before they start',
  tries: 'all of which report',
  width: 'enough pupils for a narrower range',
  prediction: 'in schools alike enough to expect the same in the next',
  randomised: 'at least one that draws pupils by lot',
  independent: 'on tests made by others',
  settled: 'until the result is clear one way or the other',
};
