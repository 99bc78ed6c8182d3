import type { Span } from '../match.ts';
import { numberOf, numeral, numeralHint } from './numerals.ts';

/** A count of pupils, or of what happened to them, in a sentence; `of` where it is told how many there were in all. */
export type Count = Span & { value: number; of?: number };

/** Numbers that name a year, a stage, a set or an age; no count, though pupils may follow: "three Year 2 pupils". */
const label = new RegExp(
  [
    `\\b(?:years?|yrs?\\.?|grades?|key stages?|tiers?|primary|senior|quintiles?) ?-?(?:${numeral})(?:(?: ?[,/&-] ?| and | to | or |, and )(?:${numeral})\\b(?! of\\b))*`,
    '(?<!\\b(?:an?|the|one|each|every|per|this|that|our|last|next|first|half) )\\b(?:levels?|bands?|sets?|phases?|stages?|class(?:es)?|weeks?|terms?|units?|lessons?|chapters?|tables?|figures?|pages?|steps?|cohorts?|waves?|rounds?|parts?|questions?|days?|rooms?|groups?|teams?|ages?|aged|ks|y|p|s|f|fs) ?\\d+(?:(?: ?[,/&-] ?| and | to | or )\\d+\\b(?! of\\b))*',
    `\\b(?:ages?|aged)(?: (?:of|between|from))? ${numeral}(?: ?(?:-|to|and|or) ?${numeral})?`,
    `\\b${numeral}(?:(?:-| to | or )${numeral})?[- ]year[- ]olds?`,
    '\\b\\d{4}(?:[-/]\\d{2,4})?\\b',
  ].join('|'),
  'gi',
);
/** Labels blanked, which may then stand between a count and its noun; ages of pupils become pupils. Same length. */
export const withoutLabels = (sentence: string): string =>
  sentence.replace(label, (found) => (/olds$/i.test(found) ? 'pupils' : '').padEnd(found.length, '~'));

const described =
  '(?:(?:[a-z~]+-[a-z~-]+|~+|and|other|more|further|new|younger|older|remaining|targeted|target|individual|different|struggling|disadvantaged|vulnerable|quiet|male|female|white|black|asian|british|mixed|caribbean|african|pakistani|bangladeshi|chinese|indian|roma|traveller|gypsy|muslim|sen k|send?|eal|fsm|pp|ehcp|autistic|dyslexic|disabled|deaf|blind|as[dc]|adhd|semh|slcn|epileptic|diabetic|refugee|visually impaired|hearing impaired|partially sighted|excluded|suspended|eligible|pupil premium|special needs|free school meals?|looked after|able|keen|absent|our|the|my|these|those|of|key stage)[ ,~]+)';
const noun =
  '(?:pupils?|child(?:ren)?|students?|learners?|boys?|girls?|kids?|youngsters?|teenagers?|individuals?|of (?:them|these|those|whom)|(?:of (?:the|our|my) )?(?:pupils|children|students|learners))\\b~*';
const counted = new RegExp(
  `(?<![\\w£$€.,:/%~-])(${numeral})(?: \\([^()]{1,12}\\))?(?: (?:out )?of (?:the |our |my |these |all )?(${numeral}))? ${described}{0,4}${noun}`,
  'gi',
);
const shared = new RegExp(
  `(?<![\\w£$€.,:/%-])(${numeral}) (?:out )?of (?:the |our |my |these |all )?(${numeral})\\b`,
  'gi',
);

/** Before a number these make it a limit, a proportion, a range or the size of a group. */
const notACount = new RegExp(
  `(?:\\b(?:up to|at most|at least|(?:no |not )?(?:more|fewer|less) than|under|below|over|above|every|each|any|per|than|maximum of|minimum of|first|last|next|another|no|${numeral} ?(?:in|to|:|-)|groups? of|pairs of|sets? of|teams? of|tables? of|trios? of|rows? of|clusters? of|batch(?:es)? of|classes of|circles? of|bands? of|for every|adult to|ratio of|between ${numeral} and)(?: (?:about|around|roughly|between|up to))?|[-:<>≤≥/]) ?$`,
  'i',
);
const limitAfter = /^ (?:or (?:more|fewer|less|so)|in (?:every|ten|each)|plus)\b/i;
/** After the noun these make it a procedure: how many sit together or take part at once. */
const groupAfter =
  /^ (?:each|per\b|in each|in every|to (?:a|each|every|one)|at (?:a|each|every)|on (?:a|each|every)(?! (?:child|plan|waiting|register|reduced|part))|at a time|in (?:a|the|one|their) (?:group|pair|team|row|trio|circle)|a (?:group|table|session|day|week|time)|sit|sits|sat|take turns|took turns|share|shared|at the (?:front|board))\b/i;

/** Every count of pupils in a sentence that is plain; limits, proportions and group sizes are none. */
export function countsIn(sentence: string): Count[] {
  if (!numeralHint.test(sentence)) return [];
  const text = withoutLabels(sentence);
  return [...text.matchAll(counted)].flatMap(({ 0: whole, 1: number = '', 2: of, index }) => {
    const end = index + whole.length;
    const value = numberOf(number);
    if (notACount.test(text.slice(Math.max(0, index - 40), index))) return [];
    if (limitAfter.test(text.slice(index + number.length)) || groupAfter.test(text.slice(end))) return [];
    return [{ start: index, end, value, ...(of === undefined ? {} : { of: numberOf(of) }) }];
  });
}

/** "Three of the 28", whatever of. */
export const sharesIn = (sentence: string): (Count & { of: number })[] => {
  const text = withoutLabels(sentence);
  return [...text.matchAll(shared)].map(({ 0: whole, 1: value = '', 2: of = '', index }) => ({
    ...{ start: index, end: index + whole.length, value: numberOf(value), of: numberOf(of) },
  }));
};
