import { expect, test } from 'vitest';
import { agesText, phasesOf } from '#views/phase.ts';

test.each([
  [
    [8, 15],
    ['primary', 'secondary'],
  ],
  [[4, 11], ['primary']],
  [[11, 11], ['secondary']],
  [[3, 4], ['nursery']],
  [
    [2, 5],
    ['nursery', 'primary'],
  ],
  [[16, 18], ['16-plus']],
  [[11, 16], ['secondary']],
  [[4, 4], ['primary']],
] as const)('ages %j are in %j', (ages, phases) => {
  expect(phasesOf(ages)).toEqual(phases);
});

test('ages in words', () => {
  expect([agesText([8, 15]), agesText([11, 11])]).toEqual(['Ages 8 to 15', 'Age 11']);
});
