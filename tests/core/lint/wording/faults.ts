/** For each rule, sentences with one fault each; the marks « » show what is to be marked. */
export const faults: Record<string, readonly string[]> = {
  'causal-language': [
    'The daily quizzes «improved» recall.',
    'Quizzing «caused» a rise.',
    'This routine «raises» attainment.',
    'It «led to» better answers in lessons.',
    '«Thanks to» the club, attendance rose.',
    'The «impact of» quizzing was plain to see.',
    'It «boosts» confidence.',
    'The cards «reduced» lateness.',
  ],
  'certainty-words': [
    'This is «definitely» the way to begin a lesson.',
    'A short start «guarantees» calm.',
    'Reading aloud «always works» with this age.',
    'It is a «game changer» for tired classes.',
    'There is «no doubt» that pupils enjoy it.',
  ],
  'claim-without-source': [
    '«Research shows» that pupils forget within a week.',
    '«Studies have shown» that pairs work well.',
    '«It is well known that» children like games.',
    '«Experts agree» that ten minutes is enough.',
  ],
  'percentage-without-n': [
    'Afterwards «80%» of parents wanted more.',
    'About «65 per cent» of girls chose to read aloud.',
    'About «eighty per cent» of parents came.',
    'Between 10 and «12%» of pupils were away.',
  ],
  'plain-words': [
    'It rests on «metacognition» from the start.',
    'The «SLT» came to watch.',
    'We asked all «stakeholders» first.',
    'Our «pedagogy» stayed the same.',
  ],
  'respectful-language': [
    'It was meant for «SEN kids» in the morning.',
    'Two groups of «low ability pupils» sat together.',
    'One reader is «wheelchair-bound» at present.',
    'The «FSM children» came early.',
  ],
  'british-spelling': [
    'Their «behavior» was calm.',
    'We «organized» the chairs before lunch.',
    'A «favorite» book lay on each desk.',
    '«Traveling» by bus took an hour.',
  ],
  'long-sentences': [`«We ${'read a page and '.repeat(12)}then stopped.»`],
};

/** Prose without a fault, with what looks like one. */
export const goodSentences: readonly string[] = [
  'We read the page aloud while everyone follows.',
  'Half the class could sound out almost anything and still read slowly.',
  'Scores went up by four points in the same weeks.',
  'Did the quizzes cause it?',
  'We cannot say that they improved anything.',
  'We had hoped it would raise scores.',
  'One pupil said “it proves that I can do it”.',
  'Our class gained about 19 words a minute and the parallel class about 10.',
  'Ten days were lost to rehearsals.',
  'Smith (2019) found that quizzing improved recall.',
  'Some pairs argued and had to be changed.',
  'Of 58 pupils 46 were at the expected standard.',
  'Protect the time, e.g. after lunch.',
  'Pupils raised their hands and the bell led to no fuss.',
  'The Center for Reading in Boston sent us its cards.',
  'Printing cost £12, and the cards took an hour.',
];
