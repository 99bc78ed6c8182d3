import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, usualSquare, type Values } from '#core/schools/apart.ts';
import { because } from '#core/schools/because.ts';
import { comparableOf, measuresBy } from '#core/schools/comparable.ts';
import { mostAlike } from '#core/schools/most-alike.ts';
import { phaseGroup } from '#core/schools/phase-group.ts';
import { policy } from '../evidence/policy.ts';

const keys = ['a', 'b', 'c'] as const;
type Key = (typeof keys)[number];
const value = fc.option(fc.double({ min: -100, max: 100, noNaN: true }), { nil: undefined });
const values: fc.Arbitrary<Values<Key>> = fc.record({ a: value, b: value, c: value });
const positive = fc.double({ min: 0.01, max: 10, noNaN: true });
const measures = fc
  .tuple(positive, positive, positive)
  .map((weights) =>
    keys.map((key, i) => ({ key, weight: weights[i] as number, usual: 50 * (weights[2 - i] as number) })),
  );

test('distance is symmetric, 0 between a school of which all is known and itself, and keeps to the triangle', () => {
  fc.assert(
    fc.property(measures, values, values, (by, a, b) => {
      expect(apart(by, a, b).distance).toBe(apart(by, b, a).distance);
      const whole = { a: a.a ?? 1, b: a.b ?? 1, c: a.c ?? 1 };
      expect(apart(by, whole, whole)).toMatchObject({ distance: 0, relative: 0 });
      const other = { a: b.a ?? 0, b: b.b ?? 0, c: b.c ?? 0 };
      const [to, from] = [apart(by, whole, { a: 0, b: 0, c: 0 }), apart(by, { a: 0, b: 0, c: 0 }, other)];
      expect(apart(by, whole, other).distance).toBeLessThanOrEqual(to.distance + from.distance + 1e-9);
    }),
  );
});

test('knowing less never makes two schools nearer than over what is known, and knowing nothing is the usual distance', () => {
  fc.assert(
    fc.property(measures, values, values, (by, a, b) => {
      const found = apart(by, a, b);
      const known = by.filter(({ key }) => a[key] !== undefined && b[key] !== undefined);
      expect(found.distance).toBeGreaterThanOrEqual(apart(known, a, b).distance - 1e-9);
      if (known.length === 0) expect(found.relative).toBe(1);
    }),
  );
});

test('the usual squared difference is that of all pairs on average', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }), (list) => {
      const pairs = list.flatMap((one, i) => list.slice(i + 1).map((other) => (one - other) ** 2));
      expect(usualSquare(list)).toBeCloseTo(pairs.reduce((sum, square) => sum + square, 0) / pairs.length, 6);
    }),
  );
  expect([usualSquare([]), usualSquare([3])]).toEqual([0, 0]);
});

test('the order of the schools changes nothing', () => {
  const by = [{ key: 'a' as const, weight: 1, usual: 2 }];
  const schools = ['10', '9', 'b', 'a'].map((id, i) => ({
    ...{ id, phases: ['primary'], setting: 'mainstream', values: { a: i < 2 ? 1 : 2 } },
  }));
  const target = { id: 'x', phases: ['primary'], setting: 'mainstream', values: { a: 0 } };
  fc.assert(
    fc.property(fc.shuffledSubarray(schools, { minLength: 4 }), (mixed) => {
      expect(mostAlike(target, mixed, by, 9).map(({ school }) => school.id)).toEqual(['9', '10', 'a', 'b']);
    }),
  );
});

test('reasons name what is alike, what is not, and what is not known', () => {
  const by = keys.map((key) => ({ key, weight: 1, usual: 8 }));
  const [one, other] = [
    { a: 1, b: 5, c: undefined },
    { a: 1.5, b: 20, c: 3 },
  ];
  const saying = {
    term: (key: Key) => key,
    value: (_: Key, one: number) => `${one}%`,
    names: ['X', 'Y'],
  } as const;
  expect(because(apart(by, one, other).parts, [one, other], saying)).toEqual([
    'Alike: a: 1% and 1.5%.',
    'Less alike: b: 5% and 20%.',
    'c: not known of X, counted as the usual difference of two schools.',
  ]);
});

test('schools of our own are compared within their phase and sort, in standard deviations', () => {
  const school = { name: 'Ash', country: 'GB-ENG', phase: 'middle-deemed-primary', ages: [9, 13] } as const;
  const context = { asOf: '2026-01-15', disadvantaged: 20 };
  const comparable = comparableOf('ash', { ...school, ages: [9, 13], setting: 'special', context });
  expect(comparable).toMatchObject({
    phases: ['primary'],
    setting: 'special',
    values: { disadvantaged: 20 },
  });
  const { weight, sd } = policy.similarity.primary.disadvantaged;
  expect(measuresBy(['disadvantaged'], 'primary', policy.similarity)).toEqual([
    { key: 'disadvantaged', weight: weight / sd ** 2, usual: 2 * sd ** 2 },
  ]);
  expect(['All-through', ' Middle deemed secondary', '16 plus'].map(phaseGroup)).toEqual([
    'all-through',
    'secondary',
    '16-plus',
  ]);
});

const weights = '../shared/data/schools/recovered_weights.json';
test.skipIf(!existsSync(weights))(
  'the weights of the policy are the published ones (skipped where they are not)',
  () => {
    const { weights: published } = JSON.parse(readFileSync(weights, 'utf8'));
    const names = {
      pupils: 'NumberOfPupils',
      disadvantaged: 'PPPerc',
      eal: 'PercentEAL',
      senSupport: 'PercentSchSupport',
      ehcPlan: 'PercentageStatementOrEhp',
      stability: 'PStability',
      polar4: 'Polar4QuintilePupils',
      idaci: 'IdaciPupils',
      priorAttainment: 'Ks1PriorRwmAverage',
    } as const;
    for (const [key, name] of Object.entries(names)) {
      const { weight, sd } = policy.similarity.primary[key as keyof typeof names];
      expect(weight / sd ** 2 / published[name], key).toBeCloseTo(1, 2);
    }
  },
);
