import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literally, readAddress, without, writeAddress } from '#core/search/address.ts';
import { waysOn } from '#core/search/advice.ts';
import { ask, type Query } from '#core/search/ask.ts';
import { buildIndex } from '#core/search/build-index.ts';
import { narrow } from '#core/search/narrow.ts';
import type { SearchIndex } from '#core/search/open-index.ts';
import { orders } from '#core/search/orders.ts';
import { indexed, indexOf } from './made-index.ts';

const primary = { phase: ['primary'], subject: ['mathematics'] };
const secondary = { phase: ['secondary'], subject: ['mathematics'] };
const library = [
  indexed('adding-fractions-with-strips', { facets: primary, surest: 1, added: '2026-03-01', cost: 5 }),
  indexed('fractions-of-amounts', { facets: secondary, surest: 3, added: '2026-01-01', cost: 1 }),
  indexed('fractions-as-numbers', { facets: primary, surest: 2, added: '2026-09-01', cost: 9 }),
  indexed('subtraction-on-a-line', { facets: primary, text: 'Ten minutes of fractions a day.' }),
  indexed('teaching-assistant-led-phonics', { facets: { phase: ['primary'], subject: ['english'] } }),
  indexed('vikings-in-britain', { facets: { phase: ['primary'], subject: ['history'] } }),
  indexed('poems-by-heart', { facets: { phase: ['secondary'], subject: ['english'] } }),
  indexed('holding-a-debate', { facets: { phase: ['secondary'], subject: ['english'] } }),
];

const query = (words: string, about: Partial<Query> = {}): Query => ({
  ...{ words, chosen: new Map(), literal: [], order: words ? 'closest' : 'surest' },
  ...about,
});

async function idsOf(index: SearchIndex, asked: Query): Promise<string[]> {
  const { documents } = await ask(asked, index);
  return (await index.shown(documents)).map(({ id }) => id);
}

const { index } = indexOf(library);

test('what has a word in its title stands before what has it in its post; equal ones by what supports them', async () => {
  expect(await idsOf(index, query('fractions'))).toEqual([
    'fractions-of-amounts',
    'fractions-as-numbers',
    'adding-fractions-with-strips',
    'subtraction-on-a-line',
  ]);
});

test('other forms, other words for it, and slips of the finger find the same', async () => {
  for (const words of ['fraction', 'frations', 'fractons'])
    expect((await idsOf(index, query(words))).slice(0, 2), words).toEqual([
      'fractions-of-amounts',
      'fractions-as-numbers',
    ]);
  expect((await idsOf(index, query('TA phonics')))[0]).toBe('teaching-assistant-led-phonics');
  expect((await idsOf(index, query('take away')))[0]).toBe('subtraction-on-a-line');
  expect((await idsOf(index, query('vikins')))[0]).toBe('vikings-in-britain');
});

test('the beginning of a word finds it while it is typed', async () => {
  expect((await idsOf(index, query('vik')))[0]).toBe('vikings-in-britain');
  expect(await idsOf(index, query('vik '))).toEqual([]);
});

test('a word written as two finds it, is told once, and can be refused', async () => {
  const apart = await ask(query('vik ings'), index);
  expect(apart.corrections).toEqual([{ typed: 'vik ings', instead: 'vikings' }]);
  expect((await index.shown(apart.documents))[0]?.id).toBe('vikings-in-britain');
  const refused = await ask(literally(query('vik ings'), 'vik ings'), index);
  expect(refused.corrections).not.toContainEqual({ typed: 'vik ings', instead: 'vikings' });
});

test('two words written as one are each looked for with all that they mean', async () => {
  const one = await ask(
    query('numberline'),
    indexOf(['ten-on-a-number-line', 'other'].map((id) => indexed(id))).index,
  );
  expect(one.corrections).toEqual([{ typed: 'numberline', instead: 'number line' }]);
  const taking = indexOf(['take-a-sheet', 'away-days', 'subtraction'].map((id) => indexed(id))).index;
  expect(await idsOf(taking, query('takeaway'))).toContain('subtraction');
});

test('a word that shares a stem with others is guessed at where a likelier one is written nearly so', async () => {
  const divisions = Array.from({ length: 20 }, (_, at) => indexed(`division-${at}`));
  const library = indexOf([...divisions, indexed('devise-a-plan'), indexed('founder-of-a-town')]).index;
  const meant = async (words: string) =>
    (await ask(query(words), library)).corrections.map(({ instead }) => instead);
  expect(await meant('devision')).toEqual(['division']);
  expect(await meant('devising')).toEqual([]);
  expect(await meant('founders')).toEqual([]);
});

test('a word with unlikely guesses beside it stays as rare as it is', async () => {
  const days = Array.from({ length: 12 }, (_, at) => indexed(`day-${at}`));
  const sums = Array.from({ length: 12 }, (_, at) => indexed(`summing-${at}`));
  const library = indexOf([...days, ...sums, indexed('swimming-with-floats')]).index;
  expect((await idsOf(library, query('swiming day')))[0]).toBe('swimming-with-floats');
});

test('a correction is told, and is not made where the reader wants what was typed', async () => {
  const corrected = await ask(query('vikins'), index);
  expect(corrected.corrections).toEqual([{ typed: 'vikins', instead: 'vikings' }]);
  expect(corrected.words).toContain('vikings');
  const literal = await ask(literally(query('vikins'), 'vikins'), index);
  expect(literal).toMatchObject({ corrections: [], documents: [] });
});

test.each([
  ['vertex', 'edges-and-vertices'],
  ['leaves', 'one-leaf'],
  ['teaching children', 'what-a-child-is-taught'],
])('a form that no rule makes finds the others: %s', async (words, id) => {
  const library = indexOf([id, 'something-else'].map((one) => indexed(one))).index;
  expect(await idsOf(library, query(words))).toEqual([id]);
});

test('of words that are written nearly so, the one is meant that stands with the other words', async () => {
  const plants = Array.from({ length: 30 }, (_, at) => indexed(`plants-${at}`));
  const library = indexOf([
    ...plants,
    ...['plates-and-earthquakes', 'earthquakes'].map((id) => indexed(id)),
  ]).index;
  const meant = async (words: string) =>
    (await ask(query(words), library)).corrections.map(({ instead }) => instead);
  expect(await meant('plaits')).toEqual(['plants']);
  expect(await meant('plaits earthquakes')).toEqual(['plates']);
  expect(await meant('earthquakes plaits')).toEqual(['plates']);
});

test('a year is a filter that can be refused, and gives way to what is chosen', async () => {
  const year = await ask(query('year 4 fractions'), index);
  expect(year.filters).toMatchObject([{ facet: 'phase', value: 'primary', typed: 'year 4' }]);
  expect(await idsOf(index, query('year 4 fractions'))).not.toContain('fractions-of-amounts');
  expect(await idsOf(index, literally(query('year 4 fractions'), 'year 4'))).toContain(
    'fractions-of-amounts',
  );
  const chosen = query('year 4 fractions', { chosen: new Map([['phase', ['secondary']]]) });
  expect(await idsOf(index, chosen)).toEqual(['fractions-of-amounts']);
  expect(await idsOf(index, query('year 9'))).toHaveLength(3);
});

test('orders: surest, newest, cheapest; what is not known comes last', async () => {
  const inOrder = (order: Query['order']) => idsOf(index, query('fractions', { order }));
  expect((await inOrder('surest'))[0]).toBe('fractions-of-amounts');
  expect((await inOrder('newest'))[0]).toBe('fractions-as-numbers');
  expect(await inOrder('cheapest')).toEqual([
    'fractions-of-amounts',
    'adding-fractions-with-strips',
    'fractions-as-numbers',
  ]);
  expect(await idsOf(index, query(''))).toHaveLength(library.length);
  const places = () => (document: number) => -document;
  const { documents } = await ask(query('', { order: 'like-my-school' }), index, places);
  expect(documents[0]).toBe(library.length - 1);
  expect((await index.ids())[0]).toBe((await index.shown([0]))[0]?.id);
});

test('a first answer reads few files, and those to spell by only for a word that nobody wrote', async () => {
  const { index: fresh, read } = indexOf(library);
  await ask(query('fractions'), fresh);
  expect(read).not.toContain('spelling.json');
  await ask(query('frations'), fresh);
  expect(read).toContain('spelling.json');
  expect(new Set(read).size).toBe(read.length);
});

test('when nothing is found, ways on that find something, each with how many', async () => {
  const none = query('vikings', { chosen: new Map([['phase', ['secondary']]]) });
  const outcome = await ask(none, index);
  expect(outcome.documents).toEqual([]);
  const ways = await waysOn(none, outcome, index);
  expect(ways[0]).toEqual({ leaves: { facet: 'phase', value: 'secondary' }, found: 1, search: '?q=vikings' });
  for (const { search, found } of ways) {
    const { documents } = await ask(readAddress(search, ['phase', 'subject']), index);
    expect(documents).toHaveLength(found);
  }
});

const facets = fc.record({
  phase: fc.uniqueArray(fc.constantFrom('primary', 'secondary'), { minLength: 0, maxLength: 2 }),
  subject: fc.uniqueArray(fc.constantFrom('english', 'music', 'history'), { minLength: 1, maxLength: 2 }),
});
const practices = fc
  .array(facets, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((one, at) => indexed(`practice-${at}`, { facets: one, surest: at % 3 })));
const chosen = fc.record({
  phase: fc.uniqueArray(fc.constantFrom('primary', 'secondary'), { maxLength: 2 }),
  subject: fc.uniqueArray(fc.constantFrom('english', 'music'), { maxLength: 2 }),
});

test('counts are what ticking a box would find, whatever is ticked', () => {
  fc.assert(
    fc.property(practices, chosen, (list, ticked) => {
      const { index: made } = indexOf(list);
      const all = list.map((_, document) => ({ document, score: 1, covers: 1 }));
      const ticks = new Map(Object.entries(ticked).filter(([, values]) => values.length > 0));
      const { kept, counts } = narrow(all, ticks, made.facets);
      expect(kept.map(({ document }) => document)).toEqual(
        kept.map(({ document }) => document).toSorted((a, b) => a - b),
      );
      for (const [facet, byValue] of counts)
        for (const [value, count] of byValue) {
          const alone = new Map([...ticks, [facet, [value]]]);
          expect(narrow(all, alone, made.facets).kept).toHaveLength(count);
        }
    }),
  );
});

test('the same practices in any order give the same bytes', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(library, { minLength: library.length }), (shuffled) => {
      expect(buildIndex(shuffled)).toEqual(buildIndex(library));
    }),
    { numRuns: 20 },
  );
});

test('any query goes into the address and comes back, and the address says nothing that goes without saying', () => {
  const any = fc.record({
    words: fc.string().map((text) => text.trim()),
    order: fc.constantFrom(...orders),
    literal: fc.uniqueArray(fc.stringMatching(/^[a-z ]*[a-z]$/), { maxLength: 2 }),
    phase: fc.uniqueArray(fc.constantFrom('primary', 'secondary', '16-plus'), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(any, ({ words, order, literal, phase }) => {
      const asked = query(words, {
        order,
        literal,
        chosen: new Map(phase.length > 0 ? [['phase', phase]] : []),
      });
      const once = readAddress(writeAddress(asked), ['phase', 'subject']);
      expect(readAddress(writeAddress(once), ['phase', 'subject'])).toEqual(once);
      expect(once.words).toBe(words);
      expect(once.chosen).toEqual(asked.chosen);
      if (words) expect(once).toEqual(asked);
    }),
  );
  expect(writeAddress(query(''))).toBe('');
  expect(writeAddress(query('a b'))).toBe('?q=a+b');
  expect(
    writeAddress(without(query('', { chosen: new Map([['phase', ['primary']]]) }), 'phase', 'primary')),
  ).toBe('');
  expect(readAddress('?q=x&order=sideways&other=1', ['phase'])).toEqual(query('x'));
});
