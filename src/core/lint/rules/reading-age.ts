import { countWords } from '#core/writeup/words.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { passagesOf } from '../words/passages.ts';
import { readingAge } from '../words/reading-age.ts';

export const readingAgeRule = rule({
  id: 'reading-age',
  family: 'reading',
  severity: 'warning',
  why: 'Busy people read easy prose faster and to the end, however much they know.',
  how: 'Shorten the longest sentences first, then change long words for short ones.',
  source:
    'Automated Readability Index, Senter and Smith (1967), AMRL-TR-66-220, as an age: American grade plus five. The limit of 18 is our own.',
  check({ entry, tree, context: { policy } }, report) {
    const { ageMax, ageWordsMin } = policy.reading;
    const prose = passagesOf({ entry, tree }).filter(({ kind }) => kind === 'paragraph' || kind === 'item');
    for (const [part, passages] of Map.groupBy(prose, (passage) => passage.part)) {
      const text = passages.map((passage) => passage.text).join(' ');
      const words = countWords(text);
      if (words < ageWordsMin) continue;
      const sentences = passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
      const age = Math.round(readingAge(text, sentences, words));
      const [first] = passages;
      if (age <= ageMax || !first) continue;
      const where = part === 'body' ? 'the text' : `"${part}"`;
      report({
        at: first.place(first.sentences[0] ?? { start: 0, end: first.text.length }),
        message: `Unexpected reading age of ${age} in ${where}, expected at most ${ageMax}. Shorten the longest sentences, then look for shorter words.`,
      });
    }
  },
  examples: [
    {
      title: 'long words in long sentences',
      file: told({
        body: `## What we did\n\n${'Systematically differentiated instructional approaches facilitated individualised consolidation throughout departmental intervention programmes notwithstanding considerable organisational complications. '.repeat(4).trim()}`,
      }),
      expect: ['14:1: Unexpected reading age of'],
    },
    {
      title: 'short words',
      file: told({
        body: `## What we did\n\n${'We read the page aloud. Then each pair read it twice. '.repeat(8).trim()}`,
      }),
      expect: [],
    },
    {
      title: 'too short to tell',
      file: told({
        body: 'Systematically differentiated instructional approaches facilitated consolidation.',
      }),
      expect: [],
    },
  ],
});
