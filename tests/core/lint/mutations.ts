/** Good write-ups that a fault is put into. */
export type Base = 'measured' | 'account' | 'starter';

/** Where words are put: at the end of a paragraph, or as a block or field of their own. */
export const places = {
  paragraph: (words: string) => ['', words],
  item: (words: string) => ['', `- ${words}`],
  cell: (words: string) => ['', '| Week | Note |', '|---|---|', `| First | ${words} |`],
  quote: (words: string) => ['', `> ${words}`],
  note: (words: string) => ['', `<Note>${words}</Note>`],
  caption: (words: string) => [
    '',
    '<Figure src="./chart.png" alt="Bar chart: 21 in May, 28 in July"',
    `caption="${words}" />`,
  ],
  core: (words: string) => [`  - ${JSON.stringify(words)}`],
  block: (words: string) => ['', ...words.split('\n')],
} as const;
export type Place = keyof typeof places | 'sentence';

/** Words that one rule must find. `refuses`: the file is not read any further. */
export type Fault = {
  id: string;
  words: string;
  bases: readonly Base[];
  places: readonly Place[];
  /** Where the same words are no fault. */
  silentIn?: readonly Place[];
  /** The sections in which they are one. */
  sections?: RegExp;
  refuses?: true;
};

const every: readonly Place[] = ['sentence', 'paragraph', 'item', 'cell', 'quote', 'note', 'core'];
const own: readonly Place[] = ['sentence', 'paragraph', 'item', 'cell', 'note', 'caption', 'core'];
const body: readonly Place[] = ['sentence', 'paragraph', 'item', 'cell', 'note', 'caption'];
const inline: readonly Place[] = ['sentence', 'paragraph', 'item', 'cell', 'quote', 'note'];

const fault = (
  bases: readonly Base[],
  where: readonly Place[],
  more: Partial<Fault>,
  list: Record<string, readonly string[]>,
): Fault[] =>
  Object.entries(list).flatMap(([id, all]) =>
    all.map((words) => ({ id, words, bases, places: where, ...more })),
  );

const all: readonly Base[] = ['measured', 'account', 'starter'];
const classroom: readonly Base[] = ['measured', 'account'];

export const faults: readonly Fault[] = [
  ...fault(
    all,
    every,
    {},
    {
      'unique-pupil-number': ['It was kept for B801200005001.'],
      'unique-learner-number': ['His ULN is 9276308686.'],
      'nhs-number': ['The NHS number 943 476 5919 was on it.'],
      'national-insurance-number': ['The helper, JK 12 34 56 D, came.'],
      'unique-candidate-identifier': ['Entry 681990012058G was late.'],
      'phone-number': ['Ring 0161 496 0123 for more.', 'Ring 07911 123456 for more.'],
      'date-of-birth': ['The youngest was born on 12 March 2014.'],
      postcode: ['It went to M1 1AE by hand.'],
      'personal-email': ['Ask jo.smith@gmail.com for more.'],
      'named-pupil': ['Then Aisha in Year 3 read aloud.'],
    },
  ),
  ...fault(
    all,
    inline,
    {},
    {
      'unique-pupil-number': ['It was kept for B8012**0000**5001.', 'It was kept for [B801200005001](#top).'],
      'national-insurance-number': ['The helper, ＪＫ１２３４５６Ｄ, came.'],
      'phone-number': ['Ring 0161\u00a0496\u00a00123 for more.'],
      'link-text': ['The cards are [here](https://example.org/cards).'],
    },
  ),
  ...fault(
    classroom,
    every,
    {},
    {
      'sensitive-small-count': ['Three pupils with SEND were away.'],
      'percent-of-few': ['Then 75% of the four pupils spoke.'],
    },
  ),
  ...fault(
    classroom,
    inline,
    { sections: /^What (?:happened|did not work)$/ },
    {
      'small-result-count': ['Seven pupils did not improve.'],
    },
  ),
  ...fault(
    ['account'],
    body,
    { sections: /^What happened$/, silentIn: ['quote'] },
    {
      'causal-language': [
        'The cards improved recall.',
        'Recall was improved by the cards.',
        'Scores rose thanks to the cards.',
        'It led to better answers.',
        'Scores rose because of the cards.',
        'The cards made pupils better at spelling.',
      ],
    },
  ),
  ...fault(
    ['measured'],
    body,
    { sections: /^What happened$/, silentIn: ['quote'] },
    {
      'number-contradicts': ['Test scores rose by 99 points.', 'The mean score fell by ninety points.'],
    },
  ),
  ...fault(
    ['account'],
    own,
    { silentIn: ['quote'] },
    {
      'claim-without-source': ['Research shows that pupils forget.'],
      'undeclared-interest': ['We sell the cards at cost.'],
    },
  ),
  ...fault(
    all,
    own,
    { silentIn: ['quote'] },
    {
      'certainty-words': ['It is definitely the way to begin.'],
      'british-spelling': ['Their behavior was calm.'],
      'respectful-language': ['It was meant for the SEN kids.'],
      'plain-words': ['The MFL scaffolding SEMH rota was kept.'.replace('MFL scaffolding SEMH', 'SLT')],
      'long-sentences': [`Everybody ${'sat down and '.repeat(14)}then stood up.`],
    },
  ),
  ...fault(
    all,
    ['block'],
    {},
    {
      'heading-form': ['**In the second week**', '### IN THE SECOND WEEK'],
      'heading-order': ['###### In the second week'],
      'alt-text': ['![image](./chart.png)'],
      'table-headers': ['|  |  |\n|---|---|\n| First | Last |'],
    },
  ),
  ...fault(
    all,
    inline,
    { refuses: true },
    {
      'text-direction': ['The \u202Ewords were read.'],
      'text-invisible': ['The wo\u200Brds were read.'],
      'text-mixed-scripts': ['Each \u0440upil read.'],
      'text-damaged': ['It didnâ€™t take long.'],
      'text-entity': ['Five&nbsp;minutes.'],
      'mdx-expression': ['It was {1 + 1} weeks.'],
      'component-name': ['It was <Chart/> here.'],
      'link-address': ['See [the cards](http://example.org/cards).', 'See [the cards](javascript:go).'],
    },
  ),
];
