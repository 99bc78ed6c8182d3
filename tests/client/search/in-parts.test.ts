import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidates, rankTexts } from '#core/search/rank-texts.ts';
import { stem } from '#core/search/stem.ts';
import { wordsOf } from '#core/search/words.ts';
import { lookedUp } from '../../../src/client/search/full-text.ts';

type Text = { id: string; content: string };
type Pagefind = Parameters<typeof lookedUp>[2];

/** Pagefind as far as it is asked: in quotation marks words by their stems, without them the longest beginning that a part has too. */
function pagefindOf(parts: readonly (readonly Text[])[]): Pagefind {
  const inPart = (asked: string, texts: readonly Text[]) => {
    const word = stem(wordsOf(asked).join(''));
    const stems = (text: Text) => wordsOf(text.content).map(stem);
    const known = [...new Set(texts.flatMap(stems))];
    const beginnings = known.filter((one) => word.startsWith(one)).sort((a, b) => b.length - a.length);
    const wanted = asked.startsWith('"') ? word : (beginnings[0] ?? word);
    return texts.flatMap((text) => {
      const at = stems(text).indexOf(wanted);
      const data = async () => ({ ...text, url: text.id, excerpt: '', meta: {}, filters: {} });
      return at < 0 ? [] : [{ id: text.id, words: [at], data }];
    });
  };
  const nothing = async () => {};
  return {
    ...{ options: nothing, init: nothing, mergeIndex: nothing },
    async search(asked) {
      const results = parts.flatMap((texts) => inPart(asked, texts));
      return { results, unfilteredResultCount: results.length };
    },
  };
}

async function found(words: readonly string[], parts: readonly (readonly Text[])[]): Promise<string[]> {
  const terms = await lookedUp(words, new Map(), pagefindOf(parts));
  const count = parts.flat().length;
  const read = await Promise.all(
    candidates(terms, count).map(async ({ key, hit }) => ({
      ...{ key, level: 0 },
      content: (await hit.data()).content,
    })),
  );
  return rankTexts(read, terms, count).map(({ key }) => key);
}

const vocabulary = [
  'test',
  'testament',
  'read',
  'reader',
  'fraction',
  'fractions',
  'talk',
  'phonics',
  'mark',
];
const words = fc.constantFrom(...vocabulary);
const library = fc.array(
  fc.record({ text: fc.array(words, { minLength: 1, maxLength: 12 }), part: fc.nat({ max: 3 }) }),
  { minLength: 1, maxLength: 14 },
);

test('texts and their order are the same however the library is parted', async () => {
  await fc.assert(
    fc.asyncProperty(library, fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), async (made, query) => {
      const texts = made.map(({ text, part }, at) => ({ id: `t${at}`, content: text.join(' '), part }));
      const parts = [3, 1, 0, 2].map((part) => texts.filter((text) => text.part === part));
      expect(await found(query, parts)).toEqual(await found(query, [texts]));
    }),
  );
});

test('a word that only one part has is not looked for by its beginning in the others', async () => {
  const [one, two] = [
    { id: 'one', content: 'a testament' },
    { id: 'two', content: 'a test' },
  ];
  expect(await found(['testament'], [[one], [two]])).toEqual(['one']);
  expect(await found(['testament'], [[two]])).toEqual([]);
});
