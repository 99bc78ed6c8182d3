import { expect, test } from 'vitest';
import * as lists from '#core/model/lists.ts';
import { inSentence, label, listed } from '#views/words.ts';

test('values of closed lists become words', () => {
  expect(label('reading-comprehension')).toBe('Reading comprehension');
  expect([label('rshe'), inSentence('rshe'), inSentence('english')]).toEqual(['RSHE', 'RSHE', 'English']);
  expect(inSentence('mathematics')).toBe('mathematics');
});

test('no value of any closed list is shown with its hyphens as typed', () => {
  const values = [
    ...lists.outcomes,
    ...lists.subjects,
    ...lists.pupilGroups,
    ...lists.designs,
    ...lists.reportVerdicts,
  ];
  expect(values.filter((value) => value.includes('-') && label(value) === value)).toEqual([]);
});

test('lists read as sentences', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
