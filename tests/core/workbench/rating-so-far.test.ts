import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '#core/model/rating.ts';
import { fieldNames, fields } from '#core/review/block/fields.ts';
import { type Rating, writeBlock } from '#core/review/block.ts';
import { doubtsOf } from '#core/workbench/doubts.ts';
import { inForm, ratingSoFar, type TypedRating } from '#core/workbench/rating-so-far.ts';
import { rubric } from '#core/workbench/rubric.ts';
import { ratings } from '../review/invented.ts';

const asTyped = (rating: Rating): TypedRating =>
  Object.fromEntries(Object.entries(rating).map(([name, value]) => [name, String(value)]));

const typing = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'level: 5',
    '/review',
    '/review sealed',
    '```',
    '> x',
    '  hours: 9',
    '<!--',
    '\\',
    '1',
    'none',
    'pass',
  ),
);
const anything: fc.Arbitrary<TypedRating> = fc.record(
  Object.fromEntries(
    fieldNames.map((name) => [name, fc.array(typing, { maxLength: 4 }).map((lines) => lines.join('\n'))]),
  ),
  { requiredKeys: [] },
);

test('whatever rating the bot takes can be typed, and makes the same block', () => {
  fc.assert(
    fc.property(ratings, (rating) => {
      const so = ratingSoFar(asTyped(rating));
      expect(so).toEqual({ is: 'whole', rating, block: writeBlock(rating) });
    }),
  );
});

test('whatever is typed, no answer passes for another: what is read is what stands in its own field', () => {
  fc.assert(
    fc.property(anything, ratings, fc.boolean(), (typed, rating, mostly) => {
      const mixed = mostly
        ? { ...asTyped(rating), challenge: `${rating.challenge}\n${typed.challenge ?? ''}` }
        : typed;
      const so = ratingSoFar(mixed);
      if (so.is === 'faulty') {
        expect(so.problems.length).toBeGreaterThan(0);
        return;
      }
      for (const name of fieldNames) {
        const own = plainText(mixed[name] ?? '');
        if (own === '') expect(so.rating[name]).toBeUndefined();
        else if (fields[name].words && name !== 'relationship') expect(so.rating[name]).toBe(own);
        else if (!fields[name].words)
          expect(String(so.rating[name])).toBe(String(Number(own) || own.toLowerCase()));
      }
    }),
    { numRuns: 400 },
  );
});

test('what is missing is said for every field that must be there, in words for a form', () => {
  const so = ratingSoFar({});
  if (so.is !== 'faulty') throw new Error('Expected faults');
  expect(so.problems.map(({ field }) => field)).toEqual(
    rubric.flatMap(({ name, required }) => (required ? [name] : [])),
  );
  for (const problem of so.problems) expect(inForm(problem)).not.toMatch(/`|Type /);
  const refused = ratingSoFar({ challenge: 'None' });
  const said =
    refused.is === 'faulty' ? refused.problems.find(({ field }) => field === 'challenge') : undefined;
  expect(inForm(said ?? { message: '' })).toContain('expected one question');
});

test('the form asks for every field of the block, and offers only what the block takes', () => {
  expect(rubric.map(({ name }) => name).toSorted()).toEqual(fieldNames.toSorted());
  for (const { name, choices = [] } of rubric)
    for (const { value } of choices) {
      const so = ratingSoFar({ [name]: value });
      const wrong = so.is === 'faulty' ? so.problems.filter(({ field }) => field === name) : [];
      expect(wrong, `${name}: ${value}`).toEqual([]);
    }
});

test('a level above what is supported, a tie that voids, and a pupil in danger are pointed out', () => {
  const [sound] = fc.sample(ratings, { numRuns: 1, seed: 1 }) as [Rating];
  const plain: Rating = { ...sound, level: 2, relationship: 'none', safeguarding: 'pass' };
  expect(doubtsOf(plain, 2)).toEqual([]);
  expect(doubtsOf(plain, undefined)).toEqual([]);
  expect(doubtsOf(plain, 1).map(({ name }) => name)).toEqual(['level']);
  const worse: Rating = { ...plain, relationship: 'My wife is the author', safeguarding: 'fail' };
  expect(doubtsOf(worse, 5).map(({ name }) => name)).toEqual(['relationship', 'safeguarding']);
});
