/**
 * The stem that the forms of an English word share: `fractions`, `fraction` → `fraction`; `conjugating`, `conjugation` → `conjug`.
 *
 * The steps are those of the English (Porter2) stemmer: M. F. Porter, snowballstem.org/algorithms/english/stemmer.html. Two are
 * added: `-ising` is as `-izing`, and a last `i` of longer stems goes, so that `multiply` meets `multiplication`.
 * Takes a word in lower case without accents; words of fewer than three letters stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const whole = exceptions.get(word);
  if (whole) return whole;
  const marked = markConsonantY(word);
  const regions = regionsOf(marked);
  const singular = withoutPlural(marked);
  if (invariant.has(singular)) return singular;
  const steps = [withoutPast, withFinalI, withoutLongEnding, withoutShortEnding, withoutLastEnding, tidied];
  const stemmed = steps.reduce((form, step) => step(form, regions), singular).toLowerCase();
  return stemmed.length > 6 ? stemmed.replace(/i$/, '') : stemmed;
}

/** Where the first and second region begin: after the first consonant that follows a vowel, once and twice. */
type Regions = { r1: number; r2: number };

const exceptions = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const invariant = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

const vowel = /[aeiouy]/;

/** A `y` that sounds as a consonant is written `Y` until the end. */
const markConsonantY = (word: string): string => word.replace(/^y|(?<=[aeiouy])y/g, 'Y');

function regionsOf(word: string): Regions {
  const given = /^(gener|commun|arsen)/.exec(word)?.[0].length;
  const r1 = given ?? after(word, 0);
  return { r1, r2: after(word, r1) };
}

function after(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

const endsInShortSyllable = (word: string): boolean =>
  /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);

const isShort = (word: string, { r1 }: Regions): boolean => r1 >= word.length && endsInShortSyllable(word);

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word: string, regions: Regions): string {
  const agreed = /(eed|eedly)$/.exec(word)?.[0];
  if (agreed) return word.length - agreed.length >= regions.r1 ? `${word.slice(0, -agreed.length)}ee` : word;
  const ending = /(ingly|edly|ing|ed)$/.exec(word)?.[0];
  if (!ending) return word;
  const rest = word.slice(0, -ending.length);
  if (!vowel.test(rest)) return word;
  if (/(at|bl|iz|is)$/.test(rest)) return `${rest}e`;
  if (/^[aeo](bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
  return isShort(rest, regions) ? `${rest}e` : rest;
}

const withFinalI = (word: string): string => word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');

const longEndings: readonly [string, string][] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];

function withoutLongEnding(word: string, { r1 }: Regions): string {
  for (const [ending, instead] of longEndings)
    if (word.endsWith(ending)) {
      const cut = word.length - ending.length;
      return cut >= r1 ? word.slice(0, cut) + instead : word;
    }
  if (/logi$/.test(word) && word.length - 3 >= r1) return word.slice(0, -1);
  return /[cdeghkmnrt]li$/.test(word) && word.length - 2 >= r1 ? word.slice(0, -2) : word;
}

const shortEndings: readonly [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['alise', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

function withoutShortEnding(word: string, { r1, r2 }: Regions): string {
  for (const [ending, instead] of shortEndings)
    if (word.endsWith(ending)) {
      const cut = word.length - ending.length;
      return cut >= r1 ? word.slice(0, cut) + instead : word;
    }
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

const lastEndings = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ise|al|er|ic)$/;

function withoutLastEnding(word: string, { r2 }: Regions): string {
  const ion = /(?<=[st])ion$/.exec(word)?.[0];
  const ending = ion ?? lastEndings.exec(word)?.[0];
  return ending && word.length - ending.length >= r2 ? word.slice(0, -ending.length) : word;
}

function tidied(word: string, { r1, r2 }: Regions): string {
  const before = word.slice(0, -1);
  if (word.endsWith('e') && (before.length >= r2 || (before.length >= r1 && !endsInShortSyllable(before))))
    return before;
  return word.endsWith('ll') && before.length >= r2 ? before : word;
}
