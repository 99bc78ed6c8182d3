import fc, { type Arbitrary } from 'fast-check';
import { weightedSum } from '#core/privacy/digits.ts';
import { isNhsNumber } from '#core/privacy/nhs-number.ts';
import { isUln } from '#core/privacy/uln.ts';
import { isUpn } from '#core/privacy/upn.ts';

/** A made-up identifier as somebody types it, and the rule that must find it. */
export type MadeUp = {
  rule: string;
  text: string /** The same with one digit wrong, where that makes it none. */;
  wrong?: string;
};

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(''));
const letters = [...'ABCDEFGHJKLMNPQRTUVWXYZ'];

const otherDigit = (text: string, place: number, add: number): string => {
  const at = [...text.matchAll(/\d/g)].map(({ index }) => index)[place] ?? 0;
  return text.slice(0, at) + String((Number(text[at]) + add) % 10) + text.slice(at + 1);
};

/** With a digit changed among the last `places`; the check digit of each of these finds that out. */
const withWrong = (rule: string, from: Arbitrary<string>, first: number, places: number): Arbitrary<MadeUp> =>
  fc
    .tuple(from, fc.nat(places - 1), fc.integer({ min: 1, max: 9 }))
    .map(([text, place, add]) => ({ rule, text, wrong: otherDigit(text, first + place, add) }));

const upns = fc
  .tuple(fc.constantFrom('801', '209', '938', '665'), digits(9))
  .map(
    ([authority, rest]) =>
      (letters.find((letter) => isUpn(letter + authority + rest)) ?? 'A') + authority + rest,
  )
  .filter(isUpn);
const tenDigits = (isOne: (text: string) => boolean) =>
  digits(9)
    .map((nine) => [...'0123456789'].map((last) => nine + last).find(isOne) ?? '')
    .filter((text) => text !== '');
const spacedInTen = (text: string) => `${text.slice(0, 3)} ${text.slice(3, 6)} ${text.slice(6)}`;

/** A candidate's number with its check letter (weights 16 to 5, modulo 17). */
const withLetter = (digits: string) => digits + 'ABCDEFGHKLMRTVWXY'[weightedSum(digits, 16) % 17];

const names = ['Aisha', 'Kacper', 'Oliver', 'Zofia', 'Mohammed', 'Ella', 'Thomas', 'Chloe'];
const plain = (rule: string, texts: Arbitrary<string>): Arbitrary<MadeUp> =>
  texts.map((text) => ({ rule, text }));

/** Identifiers of every kind that the rules look for. None of them belongs to anybody known here. */
export const madeUp: Arbitrary<MadeUp> = fc.oneof(
  withWrong('unique-pupil-number', upns, 3, 9),
  withWrong(
    'unique-learner-number',
    tenDigits(isUln).map((text) => `ULN ${text}`),
    0,
    10,
  ),
  withWrong(
    'nhs-number',
    tenDigits(isNhsNumber).map((text) => `NHS number ${spacedInTen(text)}`),
    0,
    10,
  ),
  plain(
    'national-insurance-number',
    fc
      .tuple(fc.constantFrom('JK', 'AB', 'PY'), digits(6), fc.constantFrom('A', 'B', 'C', 'D'))
      .map((parts) => parts.join('')),
  ),
  plain(
    'unique-candidate-identifier',
    digits(4).map((four) => withLetter(`68199001${four}`)),
  ),
  plain(
    'phone-number',
    digits(4).map((four) => `07911 12${four}`),
  ),
  plain(
    'phone-number',
    digits(4).map((four) => `0161 496 ${four}`),
  ),
  plain(
    'date-of-birth',
    fc
      .tuple(
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('March', 'June', 'October'),
        fc.integer({ min: 2012, max: 2019 }),
      )
      .map((date) => `born on ${date.join(' ')}`),
  ),
  plain('postcode', fc.constantFrom('SW1A 1AA', 'M1 1AE', 'B33 9QX', 'CF10 3NP', 'EH1 1YZ')),
  plain(
    'personal-email',
    fc
      .tuple(fc.constantFrom('jo', 'sam', 'ali'), fc.constantFrom('gmail.com', 'hotmail.co.uk'))
      .map(([who, at]) => `${who}.smith@${at}`),
  ),
  plain(
    'named-pupil',
    fc
      .tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 11 }))
      .map(([name, year]) => `${name} in Year ${year}`),
  ),
);

const shifted = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const raised = (number: string) => [...number].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
/** A place behind which two letters or digits stand. */
const middle = (text: string) => 2 + Math.max(0, text.slice(2).search(/[a-z\d]{2}/i));
const cutBy =
  (open: string, close = open) =>
  (text: string) =>
    `${text.slice(0, middle(text))}${open}${text.slice(middle(text), middle(text) + 2)}${close}${text.slice(middle(text) + 2)}`;
const inside = (hidden: string) => (text: string) =>
  text.slice(0, middle(text)) + hidden + text.slice(middle(text));

/** A way to write the same. `marks`: it needs Markdown to be read as one. */
export type Spelling = {
  name: string;
  write: (text: string) => string;
  marks?: true;
  not?: readonly string[];
};

const loose = ['date-of-birth', 'named-pupil', 'personal-email'];

/** Ways to write an identifier so that a reader still reads it. Those of a hidden character make a file that is refused. */
export const spellings: readonly Spelling[] = [
  { name: 'plain', write: (text) => text },
  { name: 'bold', write: (text) => `**${text}**`, marks: true },
  { name: 'cut by bold', write: cutBy('**'), marks: true },
  { name: 'cut by italics', write: cutBy('*'), marks: true },
  { name: 'cut by code', write: cutBy('`'), marks: true, not: loose },
  { name: 'cut by strikes', write: cutBy('~~'), marks: true },
  { name: 'cut by a link', write: cutBy('[', '](https://example.org/)'), marks: true },
  {
    name: 'in entities',
    write: (text) => text.replace(/\d|@/, (sign) => `&#${sign.charCodeAt(0)};`),
    marks: true,
  },
  { name: 'soft hyphen', write: inside('\u00ad') },
  { name: 'zero width space', write: inside('\u200b') },
  { name: 'word joiner', write: inside('\u2060') },
  { name: 'byte order mark', write: inside('\ufeff') },
  { name: 'full-width figures', write: (text) => shifted(text, 0xff10) },
  { name: 'Arabic figures', write: (text) => shifted(text, 0x660) },
  { name: 'raised figures', write: (text) => text.replace(/\d{5,}/g, raised), not: loose },
  { name: 'bold figures', write: (text) => shifted(text, 0x1d7ce) },
  { name: 'no-break spaces', write: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'narrow spaces', write: (text) => text.replaceAll(' ', '\u202f') },
  { name: 'two spaces', write: (text) => text.replaceAll(' ', '  ') },
  { name: 'non-breaking hyphens', write: (text) => text.replaceAll(' ', '\u2011'), not: loose },
  { name: 'small letters', write: (text) => text.toLowerCase() },
];
