import type { Span } from './match.ts';

/** A day, month and year in a text. `year` is as written, of two or four digits. */
export type WrittenDate = Span & { year: string };

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const ordinal =
  '\\b(?:(?:(?:twenty|thirty)[ -]?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)';
const number = '(?:0?[1-9]|1[0-2])';
const ends = '(?!\\d|[/.-]\\d)';
const begins = '(?<!\\d|\\d[/.-])';
const shortYear = `(?<year>(?:19|20)\\d\\d|\\d\\d)${ends}`;
const longYear = `(?<year>(?:19|20)\\d\\d)${ends}`;
const either = `(?:${day}SEP${number}|${number}SEP${day})`;
const numeric = (separator: string, year: string): RegExp =>
  new RegExp(`${begins}${either.replaceAll('SEP', separator)}${separator}${year}`, 'gi');
const ways = [
  ...[' ?/ ?', ' ?- ?', '\\.'].map((separator) => numeric(separator, shortYear)),
  numeric(' ', longYear),
  new RegExp(`${begins}(?<year>(?:19|20)\\d\\d)[/. -]${number}[/. -]${day}${ends}`, 'gi'),
  new RegExp(
    `(?:(?<!\\d)${day}(?:st|nd|rd|th)?|${ordinal})(?:[ -]of)?[ .-]?${month}\\.?,?[ -]?'?(?<year>(?:19|20)\\d\\d|\\d\\d)(?![\\d%:]|[-.,]\\d)`,
    'gi',
  ),
  new RegExp(`\\b${month}\\.? ${day}(?:st|nd|rd|th)?,? '?(?<year>(?:19|20)\\d\\d)(?!\\d)`, 'gi'),
  /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?<year>(?:19|20)\d\d)(?!\d)/g,
];

/** Every whole date in a text that is plain. */
export const datesIn = (plain: string): WrittenDate[] =>
  ways.flatMap((way) =>
    [...plain.matchAll(way)].map(({ 0: whole, index, groups }) => ({
      ...{ start: index, end: index + whole.length },
      year: groups?.year ?? '',
    })),
  );
