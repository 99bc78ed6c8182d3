import { sentenceAround } from './claims.ts';
import type { Passage } from './passage.ts';
import { matches, type Span } from './spans.ts';

const NUMBER =
  '(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|(?:a|one|two|three|\\d) hundred)';
const PEOPLE =
  'pupils?|children|students?|learners?|girls?|boys?|parents?|carers?|families|teachers?|staff|colleagues?|readers?|people|respondents?|replies|responses|answers|schools?|classes|mentors?|leavers?|young people|of us|of them|of those';

const PERCENT =
  /(?<![\p{L}\d.,])(?:\d+(?:\.\d+)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|ten|a hundred)(?= per))(?: ?%| per ?cent\b)/giu;
/** A percentage of people, or of what they did: not of a price, of a lesson or of certainty. */
const OF_PEOPLE = new RegExp(
  `\\b(?:${PEOPLE}|class|cohort|year (?:group|\\d+)|group|attendance|absence|pass(?:ed|es)?|scored|agreed|said|answered|disadvantaged|pp|fsm|send|eal)\\b`,
  'iu',
);
const OTHERWISE =
  /^\s*(?:(?:confidence |prediction |credible )?interval|off\b|discount|of (?:the |a |my |our )?(?:lessons?|time|budget|cost|price|marks?|timetable|week|page|text|day)\b|more expensive|cheaper|sure|certain|effective|of the (?:grade|qualification|course))/iu;
/** How many there were: "27 pupils", "24 of 30", "n = 58", "all 31". */
const COUNT = new RegExp(
  `\\bn\\s?=\\s?\\d|(?<![\\p{L}\\d.,%]|\\b(?:[Yy]ears?|[Gg]rade|Stage|Level|page|week) )${NUMBER}(?! ?%| per ?cent)(?:(?: of (?:the |our |my )?| out of (?:the |our )?)\\d+|(?: (?!percent)[\\p{L}\\d'’-]+){0,3}? (?:${PEOPLE})\\b)|\\((?:n\\s?=\\s?)?\\d{1,3}(?: of \\d+)?\\)|\\b(?:of|all|our|the) ${NUMBER}\\b(?! ?%| per ?cent|[.,]\\d| (?:weeks?|days?|months?|years?|minutes?|hours?|points?|terms?|marks?|questions?))`,
  'iu',
);

/** Percentages of people in a passage, when nothing in `around` (worked out if needed) says of how many. */
export function percentagesAlone(passage: Passage, around: () => string): (Span & { said: string })[] {
  const { own, text } = passage;
  if (!/\d ?%|per ?cent/iu.test(own)) return [];
  const told = COUNT.test(around());
  return matches(own, PERCENT).flatMap(({ start, end }) => {
    const sentence = sentenceAround(passage, { start, end });
    const rest = own.slice(end, sentence.end);
    if (told || OTHERWISE.test(rest) || !OF_PEOPLE.test(own.slice(sentence.start, sentence.end))) return [];
    return { start, end, said: text.slice(start, end) };
  });
}
