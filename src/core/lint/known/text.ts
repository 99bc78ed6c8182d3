import type { RuleDocument } from '../rule.ts';
import { told } from '../told.ts';

const body = (text: string) => told({ body: text });
const unicode = 'Unicode Standard Annex 9 and Technical Report 36';

/** What is looked for in the characters of a text before anything reads it. */
export const textRules: readonly RuleDocument[] = [
  {
    id: 'text-direction',
    family: 'safety',
    severity: 'error',
    why: 'Hidden direction marks make a reviewer see other words than those that are published.',
    how: 'Delete the mark: put the cursor where the message says and press Delete.',
    source: `Boucher & Anderson (2021), Trojan Source; ${unicode}`,
    examples: [
      {
        title: 'a mark that turns the order round',
        file: body('We read\u202E in pairs.'),
        expect: ['12:8: Unexpected hidden direction mark (U+202E) after "read"'],
      },
      {
        title: 'an isolate',
        file: body('We \u2066read in pairs.'),
        expect: ['12:4: Unexpected hidden direction mark (U+2066)'],
      },
      { title: 'Arabic without marks', file: body('The pupils wrote سلام on the board.'), expect: [] },
    ],
  },
  {
    id: 'text-invisible',
    family: 'safety',
    severity: 'error',
    why: 'Characters that nobody sees hide differences between two words, and break search.',
    how: 'Delete the character and type any letter that went with it again.',
    source: 'Unicode Technical Standard 39, general security profile',
    examples: [
      {
        title: 'a space of no width',
        file: body('We re\u200Bad in pairs.'),
        expect: ['12:6: Unexpected invisible character (U+200B) after "re"'],
      },
      {
        title: 'a soft hyphen',
        file: body('We re\u00ADad in pairs.'),
        expect: ['12:6: Unexpected invisible character (U+00AD) after "re"'],
      },
      { title: 'an emoji made of several', file: body('Families 👨‍👩‍👧 came.'), expect: [] },
    ],
  },
  {
    id: 'text-line-end',
    family: 'safety',
    severity: 'error',
    why: 'Odd line ends put the same text on different lines in different programs.',
    how: 'Delete it and press Enter.',
    source: 'Unicode Standard, section 5.8: newline guidelines',
    examples: [
      {
        title: 'a line separator',
        file: body('We read.\u2028In pairs.'),
        expect: ['12:9: Unexpected line end (U+2028)'],
      },
      {
        title: 'a form feed',
        file: body('We read.\fIn pairs.'),
        expect: ['12:9: Unexpected line end (U+000C)'],
      },
      { title: 'ordinary lines', file: body('We read.\nIn pairs.'), expect: [] },
    ],
  },
  {
    id: 'text-private',
    family: 'safety',
    severity: 'error',
    why: 'A symbol from a private font is an empty box to everybody else.',
    how: 'Type the symbol itself, or a hyphen for a bullet.',
    source: 'Unicode Standard, section 23.5: private-use characters',
    examples: [
      {
        title: 'a bullet from a word processor',
        file: body('\uF0B7 Read in pairs'),
        expect: ['12:1: Unexpected symbol from a private font (U+F0B7)'],
      },
      {
        title: 'in the title',
        file: told({ data: { title: 'Reading \uE001 in pairs' } }),
        expect: ['2:17: Unexpected symbol from a private font (U+E001)'],
      },
      { title: 'a bullet of Markdown', file: body('- Read in pairs'), expect: [] },
    ],
  },
  {
    id: 'text-stacked',
    family: 'safety',
    severity: 'error',
    why: 'Accents piled on one letter run over the lines above and below.',
    how: 'Type the letter again, with the accent it has.',
    source: 'Unicode Technical Standard 39, section 5.4',
    examples: [
      {
        title: 'eight accents',
        file: body(`We re${'\u0323\u0324\u0325\u0326\u0327\u0328\u0329\u032A'}ad.`),
        expect: ['12:6: Unexpected 8 accents on one letter'],
      },
      {
        title: 'in the title',
        file: told({ data: { title: `Re${'\u0323\u0324\u0325\u0326\u0327\u0328\u0329'}ad` } }),
        expect: ['2:11: Unexpected 7 accents on one letter'],
      },
      { title: 'Vietnamese', file: body('Tiếng Việt at home.'), expect: [] },
    ],
  },
  {
    id: 'text-nfc',
    family: 'safety',
    severity: 'error',
    why: 'A letter with a loose accent looks like the accented letter and is not found by who searches for it.',
    how: 'Delete the word and put in the one that the message shows.',
    source: 'Unicode Standard Annex 15: normalisation form C',
    examples: [
      {
        title: 'e and a loose accent',
        file: body('A cafe\u0301 in the library.'),
        expect: ['12:3: Unexpected "café" typed as letters and loose accents'],
      },
      {
        title: 'in the title',
        file: told({ data: { title: 'A cafe\u0301 for readers' } }),
        expect: ['2:11: Unexpected "café" typed as letters and loose accents'],
      },
      { title: 'one accented letter', file: body('A café in the library.'), expect: [] },
    ],
  },
  {
    id: 'text-mixed-scripts',
    family: 'safety',
    severity: 'error',
    why: 'A Cyrillic letter inside an English word makes a different word that looks the same.',
    how: 'Delete the word and type it again on your own keyboard.',
    source: 'Unicode Technical Standard 39, section 5.2: highly restrictive',
    examples: [
      {
        title: 'a Cyrillic р in "pupil"',
        file: body('Each рupil read.'),
        expect: ['12:6: Unexpected letters of two alphabets in "рupil" (Cyrillic and Latin)'],
      },
      {
        title: 'a Greek ο in "school"',
        file: body('The schοοl bought books.'),
        expect: ['12:5: Unexpected letters of two alphabets in "schοοl" (Latin and Greek)'],
      },
      {
        title: 'units and whole words of another alphabet',
        file: body('A film of 5 μm; the word слово.'),
        expect: [],
      },
    ],
  },
  {
    id: 'text-damaged',
    family: 'safety',
    severity: 'error',
    why: 'Text that was saved in one way and opened in another has lost letters.',
    how: 'Type what the message shows in place of the damage.',
    source: 'Unicode Standard, chapter 3: UTF-8; Windows code page 1252',
    examples: [
      {
        title: 'an apostrophe',
        file: body('It didnâ€™t work.'),
        expect: ['12:8: Unexpected damaged text "â€™"'],
      },
      { title: 'a pound sign', file: body('It cost Â£20.'), expect: ['12:9: Unexpected damaged text "Â£"'] },
      { title: 'sound text', file: body('It didn’t cost £20.'), expect: [] },
    ],
  },
  {
    id: 'text-entity',
    family: 'safety',
    severity: 'error',
    why: "HTML's spelling of a character is shown as it stands, or as something else.",
    how: 'Type the character itself, as you would in an e-mail.',
    source: 'Our own: the field guide, which is written in the characters themselves',
    examples: [
      {
        title: 'a space',
        file: body('Read&nbsp;in pairs.'),
        expect: ['12:5: Unexpected "&nbsp;", expected the character itself'],
      },
      { title: 'a pound sign', file: body('It cost &pound;20.'), expect: ['12:9: Unexpected "&pound;"'] },
      { title: 'the sign itself, and code', file: body('Bread & butter; type `&amp;` in HTML.'), expect: [] },
    ],
  },
  {
    id: 'text-line-length',
    family: 'safety',
    severity: 'error',
    why: 'A line of thousands of characters hides its end from reviewers and slows programs down.',
    how: 'Press Enter at the end of a sentence in the middle of it.',
    source: 'Our own: safety.lineCharactersMax in the policy',
    examples: [
      {
        title: 'a paragraph of 6,000 characters on a line',
        file: body('word '.repeat(1200)),
        expect: ['12:1: Unexpected line of 6000 characters'],
      },
      {
        title: 'an endless title',
        file: told({ data: { title: 'word '.repeat(1200).trim() } }),
        expect: ['2:1: Unexpected line of 6008 characters'],
      },
      { title: 'the same on several lines', file: body('word word word\n'.repeat(400)), expect: [] },
    ],
  },
  {
    id: 'text-flood',
    family: 'safety',
    severity: 'error',
    why: 'Thousands of the same mark keep a program busy and serve no reader.',
    how: 'Shorten it, or split it into paragraphs.',
    source: 'Our own: measured with the parser that prints the pages',
    examples: [
      {
        title: 'stars without end',
        file: body('*a_'.repeat(800)),
        expect: ['11:1: Unexpected 1600 marks such as * and [ in one paragraph'],
      },
      {
        title: 'a table of fifty columns',
        file: body(`${'| a '.repeat(50)}|`),
        expect: ['12:1: Unexpected table of 50 columns'],
      },
      {
        title: 'a table of six',
        file: body('| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 |'),
        expect: [],
      },
    ],
  },
];
