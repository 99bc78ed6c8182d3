import { firstNames } from './first-names.ts';
import type { Identifier, Span } from './match.ts';

const number = '(?:1[0-3]|[1-9])\\b';
const year = `(?:(?:[Yy]ear|YEAR|[Yy]r\\.?|[Yy]|[Cc]lass) ?${number}|[Rr]eception\\b|[Nn]ursery\\b)`;
const name = "[A-Z][A-Za-z\\u00c0-\\u017f'-]{1,30}";
const small =
  '(?:is|was|now|then|currently|who|in|from|of|a|an|the|our|my|aged|joined|started|moved|to|into|\\d{1,2},?)';
const child = '(?:pupil|child|boy|girl|student|learner|lad|youngster)';

/** "Aisha in Year 3": the name, perhaps another, and what leads to the year. Looks ahead, so that each word is tried. */
const toYear = `((?:'s?)?[,;:]?(?: [(\\[]?${small}){0,4} ?[(\\[ ]${year})`;
const nameThenYear = new RegExp(`(?<![\\w'-])(${name})(?=((?: ${name}| [A-Z]\\.?)?)${toYear})`, 'g');
/** The same in small letters: longer names only, and none that is a word as well. */
const smallThenYear = new RegExp(`(?<![\\w'-])([a-z][a-z'-]{4,30})(?=()${toYear})`, 'g');
/** "Year 3 pupil Jack", "In Year 4, Jack". */
const yearThenName = new RegExp(
  `(?<![\\w'-])(?:[Yy]ear|YEAR|[Yy]r\\.?|[Yy]) ?${number}(?:'s(?: ${child},?)?| ${child},?|,| [(])(?: called| named)? ?[(]?(${name})(?=((?: ${name})?))`,
  'g',
);
/** "A pupil called …": a name, listed or not. */
const called = new RegExp(
  `\\b(?:${child},? (?:called|named) ${name}(?: |, )(?:is |was )?(?:in|from) ${year}|${year} ${child},? (?:called|named) ${name})`,
  'g',
);

/** After the year these say that the person named teaches it. */
const staff =
  /^[ ,]*(?:class |phase |and )?(?:teachers?|teaching|ta\b|tas\b|hlta|lead(?:er|ers|s)?\b|staff|tutors?|team\b|co-?ordinator|head\b|colleagues?|assistants?|practitioners?|(?:\p{L}+ )?(?:curriculum|units?|topics?|schemes? of work|sats|syllabus|textbooks?))/iu;
/** Before the name these say that it is a grown-up, a book, or one name of two. */
const notAPupil =
  /(?:\b(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|professor|king|queen|prince|princess|st|saint|pope|teacher|colleague|headteacher|reads?|reading|books?|novel|play|text|story|stories|poems?|film|studied|studying|performed|romeo and)\.?|&)[ "]*$/i;
/** With these as a second name it is somebody or something that is taught. */
const taught =
  /^(?:[ivx]+|twist|frank|dahl|seacole|nightingale|parks|shakespeare|dickens|walliams|rosen|morpurgo|anning|columbus|copperfield|potter|eyre|gray|luther|king|mandela|earhart|christie|darwin|newton|donaldson|austen|blyton|kahlo|pankhurst|fawkes|pepys|brunel|armstrong|peake|thunberg|yousafzai|darling|birling|project|maths?|reading|phonics|test)$/i;

/** Names that are words too, in small letters. */
const words = new Set(
  `amber angel billy blake blessing brandon carol christian constance coral daisy ebony grace grant harper harry hazel heather
holly hunter jasmine mason melody mercy olive parker penny poppy precious raven robin roman rowan royal saffron sunny taylor
tyler violet willow woody spencer stanley sandra israel jordan india paris austin melanie`.split(/\s+/),
);

const isName = (word: string): boolean => firstNames.has(word.toLowerCase().replace(/(?:'|-).*$/, ''));

const listed = (plain: string, way: RegExp): Span[] =>
  [...plain.matchAll(way)].flatMap(({ 0: whole, 1: first = '', 2: second = '', 3: rest = '', index }) => {
    const end = index + whole.length + second.length + rest.length;
    const before = plain.slice(Math.max(0, index - 30), index);
    const pupil =
      isName(first) &&
      !words.has(first) &&
      !taught.test(second.trim()) &&
      !notAPupil.test(before) &&
      !staff.test(plain.slice(end, end + 30));
    return pupil ? [{ start: index, end }] : [];
  });

/**
 * A first name beside a year group, as "Aisha in Year 3" or "Year 3 pupil Jack". Only names children bear are looked for,
 * so "Phonics in Year 1" and "Numicon in Year 2" pass; so do teachers, titles and people of history.
 */
export const namedPupil: Identifier = {
  id: 'named-pupil',
  hint: /(?:year|yr\.?|y|class) ?\d|reception|nursery/i,
  find: (plain) => {
    const byWord = [...plain.matchAll(called)].map(({ 0: whole, index }) => ({
      ...{ start: index, end: index + whole.length },
    }));
    return [
      ...byWord,
      ...listed(plain, nameThenYear),
      ...listed(plain, smallThenYear),
      ...listed(plain, yearThenName),
    ]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start }, place, all) => all.slice(0, place).every(({ end }) => end <= start));
  },
  examples: {
    found: [
      ...[
        'Aisha in Year 3',
        'Jack (Y5) cried',
        'Year 3 pupil Kacper',
        'Oliver, a Year 4 boy',
        "Mia's Year 2 book",
      ],
      ...[
        'Mohammed Khan, Year 6',
        'Zofia is now in Year 10',
        'In Year 4, Jack read aloud',
        'Ella in Reception',
      ],
      ...[
        'Then Grace in Year 3 cried',
        'a pupil called Thandeka in Year 5',
        'AISHA, YEAR 3',
        'Chloe-Mae in Year 5',
        'Aisha K. in Year 3',
        'then aisha in year 3 cried',
        '"Jack in Year 4 was calmer," said his teacher',
      ],
    ],
    passes: [
      ...[
        'Phonics in Year 1',
        'Spelling in Year 4',
        'Numicon in Year 2',
        'Summer in Year 6',
        'London in Year 5',
      ],
      ...[
        'Sarah, Year 3 teacher',
        'Mr James in Year 4',
        'We read Matilda in Year 4',
        'Oliver Twist in Year 8',
      ],
      ...['Grace Darling in Year 2', 'Victoria is in the Year 4 history unit', 'we plant holly in year 3'],
      ...['Boys in Year 3', 'Reciprocal Reading in Year 5', 'Romeo and Juliet in Year 9', 'May in Year 6'],
      ...['Henry VIII in Year 8', 'Accelerated Reader in Year 7', 'In Year 5, Spring term was short'],
    ],
  },
};
