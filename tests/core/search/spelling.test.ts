import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guesses, slips, soundOf, splitIn } from '#core/search/spelling.ts';

const words =
  `fraction multiplication photosynthesis parliament vikings earthquake grammar rhythm mechanism holocaust
religion electricity magnet theorem nutrition healthy island plastic feedback attendance comprehension handwriting phonics
metacognition behaviour vocabulary retrieval geography psychology`.split(/\s+/);
const known = words.map((word) => ({ word, documents: 4 }));
const word = fc.constantFrom(...words);

test('a word is no slip from itself, and slips count the same both ways but for the first letter', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, a, 9)).toBe(0);
      expect(slips(a, b, 99)).toBeCloseTo(slips(b, a, 99), 9);
    }),
  );
});

test('what fingers and ears confuse is nearer than what they do not', () => {
  expect(slips('magnit', 'magnet', 9)).toBeLessThan(slips('magnot', 'magnxt', 9));
  expect(slips('brocolli', 'broccoli', 9)).toBeLessThan(1.2);
  expect(slips('recieve', 'receive', 9)).toBeLessThan(1);
  expect(slips('vikinga', 'vikings', 9)).toBeLessThan(slips('vikingp', 'vikings', 9));
  expect(slips('ragnet', 'magnet', 9)).toBeGreaterThan(slips('margnet', 'magnet', 9));
  expect(slips('magnet', 'parliament', 1)).toBe(Number.POSITIVE_INFINITY);
});

test('words that sound alike have one key', () => {
  for (const [a, b] of [
    ['fizics', 'physics'],
    ['rythm', 'rhythm'],
    ['nowledge', 'knowledge'],
    ['skool', 'school'],
    ['plaits', 'plates'],
    ['sychology', 'psychology'],
    ['solushun', 'solution'],
    ['migrasion', 'migration'],
  ])
    expect(soundOf(a as string)).toBe(soundOf(b as string));
});

test('after any one slip inside a word, the word is guessed first', () => {
  const slip = fc.record({
    word,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(
      slip,
      fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      ({ word: meant, at, how }, letter) => {
        const place = 1 + Math.floor(at * (meant.length - 2));
        const [before, rest] = [meant.slice(0, place), meant.slice(place)];
        const typed = [
          before + rest.slice(1),
          before + letter + rest,
          before + letter + rest.slice(1),
          before + (rest[1] ?? '') + rest[0] + rest.slice(2),
        ][how] as string;
        if (typed === meant) return;
        expect(guesses(typed, known)[0]?.word).toBe(meant);
      },
    ),
    { numRuns: 400 },
  );
});

test('of words equally near the one in more documents stands first, and is the less unlikely', () => {
  const found = guesses('plints', [
    { word: 'plinks', documents: 1 },
    { word: 'plants', documents: 40 },
  ]);
  expect(found.map(({ word: one }) => one)).toEqual(['plants', 'plinks']);
  expect(found[0]?.unlikely).toBeLessThan(found[1]?.unlikely ?? 0);
  expect(guesses('zzzzxqwv', known)).toEqual([]);
});

test('two words written as one are parted where both are known', () => {
  const counts = new Map([
    ['time', 9],
    ['tables', 5],
    ['timet', 1],
    ['ables', 1],
  ]);
  expect(splitIn('timetables', counts)?.parts).toEqual(['time', 'tables']);
  expect(splitIn('timetabled', counts)).toBeUndefined();
});

test('one or many is a small slip, so that a word is guessed whichever number the titles have', () => {
  expect(slips('plastics', 'plastic', 2)).toBeLessThan(slips('plastict', 'plastic', 2));
  const known = [
    { word: 'island', documents: 3 },
    { word: 'lands', documents: 1 },
  ];
  expect(guesses('ilands', known)[0]?.word).toBe('island');
});
