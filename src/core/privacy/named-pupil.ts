import { firstNames } from './first-names.ts';
import type { Identifier, Span } from './match.ts';

import { called, child, name, withDetails, year } from './pupil-words.ts';

const small =
  '(?:is|was|now|then|currently|who|in|from|of|a|an|the|our|my|aged|joined|started|moved|to|into|\\d{1,2},?)';

/** "Aisha in Year 3": the name, perhaps another, and what leads to the year. Looks ahead, so that each word is tried. */
const toYear = `((?:'s?)?[,;:]?(?: [(\\[]?${small}){0,4} ?[(\\[ ]${year})`;
const nameThenYear = new RegExp(`(?<![\\w'-])(${name})(?=((?: ${name}| [A-Z]\\.?)?)${toYear})`, 'g');
/** The same in small letters: longer names only, and none that is a word as well. */
const smallThenYear = new RegExp(`(?<![\\w'-])([a-z][a-z'-]{4,30})(?=()${toYear})`, 'g');
/** "Year 3 pupil Jack", "In Year 4, Jack". */
const yearThenName = new RegExp(
  `(?<![\\w'-])(?:${year}(?:'s(?: ${child},?)?| ${child},?|[,:]| [(])(?: called| named)? ?[(]?|[Yy] ?(?:1[0-3]|[1-9]) )(${name})(?=((?: ${name})?))`,
  'g',
);
/** After the year these say that the person named teaches it. */
const staff =
  /^[ ,]*(?:class |phase |and )?(?:teachers?|teaching|ta\b|tas\b|hlta|lead(?:er|ers|s)?\b|staff|tutors?|team\b|co-?ordinator|head\b|colleagues?|assistants?|practitioners?|(?:\p{L}+ )?(?:curriculum|units?|topics?|schemes? of work|sats|syllabus|textbooks?)|numerals|(?:times|empire|army|soldiers|villas?|baths|gods|roads)\b| is (?:set|taught|studied)\b| is (?:our|the|an?) (?:author|artist|poet|composer|scientist|illustrator)\b)/iu;
/** Before the name these say that it is a grown-up, a book, or one name of two. */
const notAPupil =
  /(?:\b(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|professor|king|queen|prince|princess|st|saint|pope|teacher|colleague|headteacher|reads?|reading|books?|novel|play|text|story|stories|tales?|characters?|puppets?|dog|house|poems?|film|studied|studying|performed|romeo and)\.?|&)[ "]*$/i;
/** With these as a second name it is somebody or something that is taught. */
const taught =
  /^(?:[ivx]+|twist|frank|dahl|seacole|nightingale|parks|shakespeare|dickens|walliams|rosen|morpurgo|anning|columbus|copperfield|potter|eyre|gray|luther|king|mandela|earhart|christie|darwin|newton|donaldson|austen|blyton|kahlo|pankhurst|fawkes|pepys|brunel|armstrong|peake|thunberg|yousafzai|darling|birling|jeffers|rundell|rowling|pullman|tolkien|orwell|golding|priestley|steinbeck|angelou|zephaniah|wordsworth|keats|hardy|brontë|bronte|stevenson|attenborough|hawking|einstein|curie|lovelace|turing|galileo|pasteur|fleming|faraday|edison|livingstone|shackleton|monet|picasso|hockney|goldsworthy|mozart|beethoven|vivaldi|obama|gandhi|churchill|hitler|kennedy|roosevelt|lincoln|thatcher|wollstonecraft|rashford|project|maths?|reading|phonics|test)$/i;

/** What every text with a year group has. */
const yearHint =
  /(?:year|yr\.?|y|class|blwyddyn) ?\d|reception|nursery|year (?:one|t|f|s|e|nine)|\b[sp][1-7]\b/i;

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
      !(/'s$/.test(first) && second !== '') &&
      !(taught.test(first) && /[A-Z][\w'-]+ $/.test(before)) &&
      !notAPupil.test(before) &&
      !staff.test(plain.slice(end, end + 30));
    return pupil ? [{ start: index, end }] : [];
  });

/**
 * A first name beside what tells which child it is: a year group or class ("Aisha in Year 3", "Year 3 pupil Jack", "Jack in
 * 7Y"), an age, a need, or "one pupil, Aisha, read". Only names children bear are looked for,
 * so "Phonics in Year 1" and "Numicon in Year 2" pass; so do teachers, titles and people of history.
 */
export const namedPupil: Identifier = {
  id: 'named-pupil',
  hint: /(?:year|yr\.?|y|class|blwyddyn) ?\d|reception|nursery|year (?:one|t|f|s|e|nine)|\b[sp][1-7]\b|\d[a-z]\b|aged|-year|\((?:age )?[\dtfsen]|\b(?:child|pupil|student|learner|boy|girl|lad|youngster)\b|ehc|adhd|asd|autis|dysle|dyspr|\bsen|special|looked|care\b|free s|fsm|plan\b|down'?s|palsy|epilep|deaf|excluded|suspended/i,
  find: (plain) => {
    const byYear = yearHint.test(plain)
      ? [
          ...[...plain.matchAll(called)].map(({ 0: whole, index }) => ({
            ...{ start: index, end: index + whole.length },
          })),
          ...[nameThenYear, smallThenYear, yearThenName].flatMap((way) => listed(plain, way)),
        ]
      : [];
    const byDetails = withDetails.flatMap(({ hint, way }) => (hint.test(plain) ? listed(plain, way) : []));
    return [...byYear, ...byDetails]
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
      ...[
        'Year 2: Olivia read',
        'Y5 Ethan wrote',
        'Callum in P5',
        'Rhys in Blwyddyn 4',
        'Jack in 7Y was calmer',
      ],
      ...['Aisha, aged 8, read', 'eight-year-old Aisha', 'Kyle, who has ADHD', 'Child A (Oliver)'],
      ...['One pupil, Aisha, read aloud', 'Aisha in year three'],
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
      ...[
        'Year 3, Roman numerals',
        'Year 4: Oliver Jeffers is our author',
        'In the story, a boy called Sam loses his hat',
      ],
      ...['Anne Frank, aged 13', 'a puppet, Tom, sat there', 'Alex in 3D', 'Sarah is SEND lead'],
    ],
  },
};
