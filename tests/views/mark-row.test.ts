import { expect, test } from 'vitest';
import { markRow, marksInRow } from '#views/mark-row.ts';

test('a row of marks says which they are and how they look', () => {
  const marks = [
    { id: 'level-3', look: 'drawn' },
    { id: 'secure-1', look: 'struck' },
    { id: 'date-none', look: 'unstruck' },
  ] as const;
  expect(markRow(marks)).toBe('level-3 drawn,secure-1 struck,date-none unstruck');
  expect(marksInRow(markRow(marks))).toEqual(marks);
});

test('no marks make an empty row, and a look that is none is struck', () => {
  expect(marksInRow('')).toEqual([]);
  expect(marksInRow('level-3 shining,tried-2')).toEqual([
    { id: 'level-3', look: 'struck' },
    { id: 'tried-2', look: 'struck' },
  ]);
});
