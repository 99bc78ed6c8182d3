import { isLittle, wordsOf } from '../search/words.ts';

/** Things that are counted or scored wherever they are named. */
const counted = `test tests tested score scores scored survey surveys questionnaire questionnaires percentage percent attendance absence
  absences exclusions suspensions gcse gcses sats turnover retention double doubled halve halved half`;

/** Words that tell of counting in a plan, and mean little in a goal. */
const inPlans = `scaled rate rates number numbers count counts counted grade grades result results assessment assessments exam exams
  progress level levels age ages rubric rubrics records register registers marks marked moderation observation observations checklist
  hours minutes measure measured words`;

const goalWords = new Set(wordsOf(counted));
const planWords = new Set(wordsOf(`${counted} ${inPlans}`));

/** Numbers that say who or when, and not how much: `Year 4`, `KS2`, `2027`. */
const notFigures =
  /\b(?:years?|ks|key stage|stage|phase|set|class)\s*\d+(?:\s*(?:to|and|-|–)\s*\d+)?\b|\b(?:19|20)\d\d\b/gi;

/** Whether a goal says how much: a figure, or something that is counted or scored. Read kindly: when in doubt, it does. */
export function hasFigure(goal: string): boolean {
  const rest = goal.replace(notFigures, ' ');
  return /[\d%]/.test(rest) || wordsOf(rest).some((word) => goalWords.has(word));
}

/** Whether a plan's measure names something that can be counted or scored. */
export const isMeasurable = (measure: string): boolean =>
  /[\d%]/.test(measure) || wordsOf(measure).some((word) => planWords.has(word));

const within = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((word) => all.includes(word));

/** Whether two texts name the same measure: all words that count in the one are in the other. */
export function isSameMeasure(one: string, other: string): boolean {
  const [a = [], b = []] = [one, other].map((text) => wordsOf(text).filter((word) => !isLittle(word)));
  return within(a, b) || within(b, a);
}
