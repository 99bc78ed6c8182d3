import type { Fault } from './characters.ts';

const SCRIPTS = (
  'Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Syriac Thaana Nko Devanagari Bengali Gurmukhi Gujarati ' +
  'Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Ethiopic Cherokee Khmer Mongolian Coptic'
)
  .split(' ')
  .map((name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, 'u') }));
/** Scripts that are written together, and with Latin letters, in Chinese, Japanese and Korean. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu;
const UNREMARKABLE = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

const GREEK = 'αβγδεζηθκλμνξπρστφχψωΓΔΘΛΞΠΣΦΨΩ';
/** Letters of mathematics and units: a Greek letter and one more, μm, kΩ, ΔRT, sinθ. */
const MATHS = new RegExp(
  `^(?:[${GREEK}]\\p{Script=Latin}|\\p{Script=Latin}[${GREEK}]|μ(?:mol|Pa|Sv|Gy|Hz)|[δΔ]\\p{Script=Latin}{1,3}` +
    `|(?:arc)?(?:sin|cos|tan|sec|cosec|cot)h?[${GREEK}]|(?:log|ln|exp)[${GREEK}])$`,
  'u',
);

/** The scripts of a word, other than the East Asian ones; "another" stands for a rare one. */
function scriptsOf(word: string): string[] {
  const found = new Set<string>();
  for (const letter of word.replace(EAST_ASIAN, '')) {
    if (/[\p{Script=Common}\p{Script=Inherited}]/u.test(letter)) continue;
    found.add(SCRIPTS.find((script) => script.letter.test(letter))?.name ?? 'another');
  }
  return [...found];
}

/**
 * Words that mix letters of two alphabets which look alike, such as a Cyrillic er in "pupil".
 * After the "highly restrictive" level of Unicode Technical Standard 39, section 5.2, with units and formulas let through.
 */
export function mixedWords(text: string): Fault[] {
  if (UNREMARKABLE.test(text)) return [];
  const faults: Fault[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (UNREMARKABLE.test(word) || MATHS.test(word)) continue;
    const scripts = scriptsOf(word);
    const eastAsian = word.search(EAST_ASIAN) !== -1;
    if (scripts.length < 2 && !(eastAsian && scripts.some((script) => script !== 'Latin'))) continue;
    faults.push({
      ...{ ruleId: 'text-mixed-scripts', start: index, end: index + word.length },
      unexpected: `Unexpected letters of two alphabets in "${word}" (${scripts.join(' and ')}), expected one`,
      fix: 'Delete the word and type it again on your own keyboard',
    });
  }
  return faults;
}
