import { expect, test } from 'vitest';
import { benches, contestsOf } from '#adapters/bench/benches.ts';
import { measure, median } from '#adapters/bench/measure.ts';
import { onePassAverage } from '#adapters/bench/pooling.ts';
import { tableOf } from '#adapters/bench/table.ts';
import type { LabelledEffect } from '#core/statistics/pool.ts';
import { pool } from '#core/statistics/pool.ts';
import { policy } from '../../core/evidence/policy.ts';

const setting = { policy, today: '2026-09-01' };
const works = contestsOf('all').filter((contest) => 'start' in contest);
const [pooling, rating] = works;

test('every contest of work makes up what it is asked for, the same each time, and both sides do it', () => {
  expect(works.map(({ id }) => id)).toEqual(['pooling', 'rating', 'judging', 'assigning']);
  for (const contest of works) {
    const input = contest.input(12, setting);
    expect(contest.input(12, setting)).toBe(input);
    expect(JSON.parse(input)).toHaveLength(12);
    const work = contest.start(input, setting);
    expect(work.ours(), contest.id).toBeDefined();
    expect(work.baseline(), contest.id).toBeDefined();
  }
});

test('both sides of rating see every write-up', () => {
  const work = rating?.start(rating.input(5, setting), setting);
  expect(work?.ours()).toHaveLength(5);
  expect(work?.baseline()).toHaveLength(5);
});

test('the baseline of pooling is the average of DerSimonian and Laird', () => {
  const effects = JSON.parse(pooling?.input(50, setting) ?? '') as LabelledEffect[];
  const plain = onePassAverage(effects);
  const ours = pool({ effects, method: 'DL', interval: 'wald', prediction: 'higgins' });
  expect(plain.tau2).toBeCloseTo(ours.tau2, 12);
  expect(plain.estimate).toBeCloseTo(ours.estimate, 12);
  expect(plain.se).toBeCloseTo(ours.se, 12);
});

test('a name of no bench is answered with those there are', () => {
  expect(() => contestsOf('evidense')).toThrow(/Unexpected bench "evidense", expected one of evidence.*all/);
  expect(() => contestsOf('toString')).toThrow(RangeError);
  expect(contestsOf('all')).toEqual(Object.values(benches).flat());
});

test('a cost is the median of its runs, in milliseconds and bytes', () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 9])).toBe(3);
  expect(median([])).toBeNaN();
  let done = 0;
  const cost = measure(() => {
    done += 1;
  }, 2);
  expect(done).toBeGreaterThan(2);
  expect(cost.wall).toBeGreaterThan(0);
  expect(cost.wall).toBeLessThan(50);
  expect(cost.peak).toBeGreaterThan(1e6);
});

test('the table says what was done, how often, and how many times the baseline it cost', () => {
  const [ours, baseline] = [
    { wall: 20, cpu: 30, peak: 200e6 },
    { wall: 10, cpu: 10, peak: 100e6 },
  ];
  const lines = tableOf([
    {
      id: 'x',
      what: 'do it',
      against: 'not doing it',
      count: 10_000,
      ours,
      baseline,
      ratio: { wall: 2, cpu: 3, peak: 2 },
    },
  ]);
  expect(lines[0]).toBe('x: 10,000 × do it');
  expect(lines[3]).toMatch(/not doing it$/);
  expect(lines[4]?.trim().split(/\s+/)).toEqual(['ratio', '2.00', '3.00', '2.00']);
});
