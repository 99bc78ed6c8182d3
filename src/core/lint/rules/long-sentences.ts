import { countWords } from '#core/writeup/words.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { passagesOf } from '../words/passages.ts';

export const longSentences = rule({
  id: 'long-sentences',
  family: 'reading',
  severity: 'warning',
  why: 'By the end of a long sentence a tired reader has lost its beginning.',
  how: 'Make two or three sentences of it, or a list.',
  source:
    'GOV.UK asks writers to break up sentences of more than 25 words (Inside GOV.UK, 4 August 2014); the limit of 40 is our own.',
  check({ entry, tree, context: { policy } }, report) {
    const { sentenceWordsMax, sentenceWordsWanted } = policy.reading;
    for (const { text, sentences, place } of passagesOf({ entry, tree }))
      for (const sentence of sentences) {
        // A word has at least a letter and a space: what is shorter cannot be too long.
        if (sentence.end - sentence.start < 2 * sentenceWordsMax) continue;
        const words = countWords(text.slice(sentence.start, sentence.end));
        if (words > sentenceWordsMax)
          report({
            at: place(sentence),
            message: `Unexpected sentence of ${words} words, expected at most ${sentenceWordsMax} and better ${sentenceWordsWanted}. Put a full stop where you would take a breath, or make a list of it.`,
          });
      }
  },
  examples: [
    {
      title: '45 words',
      file: told({ body: `We ${'read aloud and '.repeat(14)}then stopped.` }),
      expect: ['12:1: Unexpected sentence of 45 words, expected at most 40'],
    },
    {
      title: 'in the post',
      file: told({ data: { post: `We ${'sat and '.repeat(20)}then stopped.` } }),
      expect: ['3:8: Unexpected sentence of 43 words'],
    },
    {
      title: 'the same words in shorter sentences, with Dr. and e.g. inside',
      file: told({ body: `${'We read aloud, e.g. to Dr. Bell, and stopped. '.repeat(8)}`.trim() }),
      expect: [],
    },
  ],
});
