import type { Span } from '../match.ts';
import { withoutLabels } from './counts.ts';
import { numberOf, numeral } from './numerals.ts';

const percent = '\\d+(?:\\.\\d+)? ?(?:%|per ?cent\\b)';
const few = `(?<few>${numeral})`;
const pupils = '(?:[A-Za-z~-]+ ){0,2}(?:pupils|children|students|learners|boys|girls)\\b';
const ways = [
  `${percent} of (?:the |our |my |these |those |all )?${few} ${pupils}`,
  `${percent},? \\((?:n ?= ?${few}|${numeral} ?(?:of|out of|/) ?(?:the )?(?:${few.replace('few', 'whole')}))\\)`,
  `\\b${numeral} (?:out )?of (?:the |our |my |these )?${few} ${pupils}[^.;]{0,30}\\(?${percent}`,
  `\\b${numeral} (?:out )?of (?:the |our |my |these )?${few} \\(${percent}\\)?`,
  `${percent} of (?:the |our |my |a )?(?:group|class|set|cohort|team|sample) of ${few}\\b(?! ?\\d)`,
  `(?:group|class|set|cohort|team|sample) of ${few}(?: [a-z]+)?,? ${percent}`,
  `of (?:the |our |my |these )?${few} ${pupils},? ${percent}`,
].map((way) => new RegExp(`(?<![\\w.])${way}`, 'gi'));

/** What every way above must find: few texts have any of it. */
const hint = /%|per ?cent/i;

/** Percentages in a text that say they are of a number of pupils, and of how many. */
export function percentagesOf(plain: string): (Span & { of: number })[] {
  if (!hint.test(plain)) return [];
  const text = withoutLabels(plain);
  return ways.flatMap((way) =>
    [...text.matchAll(way)].map(({ 0: whole, index, groups }) => ({
      ...{ start: index, end: index + whole.length },
      of: numberOf(groups?.few ?? groups?.whole ?? ''),
    })),
  );
}
