import { expect, test } from 'vitest';
import { interval, many, plain, pounds, pValue, signed } from '#views/numbers.ts';

test.each([
  [0.234, '+0.23'],
  [-0.476, '−0.48'],
  [0.004, '0.00'],
  [-0.004, '0.00'],
  [1.005, '+1.00'],
])('an effect of %f has one sign: %s', (value, text) => {
  expect(signed(value)).toBe(text);
});

test('an interval has minus signs and no plus', () => {
  expect(interval([-0.06, 0.53])).toBe('−0.06 to 0.53');
});

test.each([
  [71.6127, '71.61'],
  [79, '79'],
  [-5.5, '−5.5'],
  [-0.001, '0'],
  [5660, '5,660'],
])('%f is shown as %s', (value, text) => {
  expect(plain(value)).toBe(text);
});

test('p-values keep what decides', () => {
  expect([0.331, 0.0589, 0.004, 0.0001].map(pValue)).toEqual([
    'p = 0.33',
    'p = 0.06',
    'p = 0.004',
    'p < 0.001',
  ]);
});

test('money and counts', () => {
  expect([pounds(3), pounds(3.5), pounds(1200)]).toEqual(['£3', '£3.50', '£1,200']);
  expect([many(1, 'study', 'studies'), many(6, 'study', 'studies')]).toEqual(['1 study', '6 studies']);
});
