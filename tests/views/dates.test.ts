import { expect, test } from 'vitest';
import { monthsLater } from '#core/model/months.ts';
import { dateLetter, longDate, monthOf, schoolYear, shortDate } from '#views/dates.ts';

test('dates are British and do not depend on where they are read', () => {
  expect(longDate('2026-11-18')).toBe('18 November 2026');
  expect(longDate('2026-09-01T23:59:00Z')).toBe('1 September 2026');
  expect(shortDate('2026-01-05')).toBe('5 Jan 2026');
  expect(monthOf('2026-09')).toBe('September 2026');
  expect(schoolYear('2025-26')).toBe('2025–26');
});

test('A is 2026, and there is no letter before', () => {
  expect(['2026-01-01', '2029-12-31', '2025-12-31'].map(dateLetter)).toEqual(['A', 'D', undefined]);
});

test('months run over the end of the year', () => {
  expect(monthsLater('2026-11-22T00:00:00Z', 6)).toBe('2027-05');
  expect(monthsLater('2026-12-01', 12)).toBe('2027-12');
});
