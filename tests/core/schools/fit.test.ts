import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FitSettings, fitFor, type Place } from '#core/schools/fit.ts';
import { apartFrom, compareByLikeness, likenessOf } from '#core/schools/likeness.ts';
import { type Reader, readReader, sayableOf, writeReader } from '#core/schools/reader.ts';
import { policy } from '../evidence/policy.ts';

const settings: FitSettings = { ...policy.similarity, z: 1.96 };
const reader = (more: Partial<Reader> = {}): Reader => ({
  ...{ phase: 'primary', setting: 'mainstream', values: { disadvantaged: 20, eal: 10 } },
  ...more,
});
const place = (id: string, disadvantaged: number | undefined, more: Partial<Place> = {}): Place => ({
  ...{ id, kind: 'school', side: 'better', phases: ['primary'], setting: 'mainstream' },
  values: { disadvantaged, eal: disadvantaged === undefined ? undefined : 10 },
  ...more,
});
const ids = (near: readonly { place: Place }[]) => near.map((one) => one.place.id);

test('the nearest are counted, the rest is sorted by why it is not', () => {
  const places = [
    ...[place('far', 90), place('d', 24), place('a', 20), place('c', 22), place('e', 28), place('b', 21)],
    ...[place('silent', undefined), place('older', 20, { phases: ['secondary'] })],
    ...[place('special', 20, { setting: 'special' }), place('untold', 20, { side: 'none' })],
  ];
  const fit = fitFor(reader(), places, settings, 0);
  expect(ids(fit.nearest)).toEqual(['a', 'b', 'c', 'd']);
  expect([fit.enough, fit.alike]).toEqual([true, 5]);
  expect(ids(fit.unlike)).toEqual(['untold', 'far']);
  expect(fit.silent.map(({ id }) => id)).toEqual(['silent']);
  expect(fit.elsewhere.map(({ id }) => id)).toEqual(['older', 'special']);
});

test('in any order of the places the answer is the same', () => {
  const places = [20, 20, 24, 60, undefined].map((share, i) =>
    place(`p${i}`, share, { effect: { g: i / 10, se: 0.2 } }),
  );
  const usual = fitFor(reader(), places, settings, 0.01);
  fc.assert(
    fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (mixed) => {
      const fit = fitFor(reader(), mixed, settings, 0.01);
      expect(ids(fit.nearest)).toEqual(ids(usual.nearest));
      expect(fit.estimate?.estimate).toBeCloseTo(usual.estimate?.estimate ?? Number.NaN, 12);
    }),
  );
});

test('the average leans towards places alike, and there is none of fewer results than the policy wants', () => {
  const places = [
    place('alike', 20, { effect: { g: 0.5, se: 0.1 } }),
    place('near', 30, { effect: { g: 0.2, se: 0.1 } }),
    place('far', 80, { effect: { g: -0.4, se: 0.1 } }),
  ];
  const near = fitFor(reader(), places, settings, 0).estimate;
  const far = fitFor(reader({ values: { disadvantaged: 80, eal: 10 } }), places, settings, 0).estimate;
  expect(near?.estimate).toBeGreaterThan(0.3);
  expect(far?.estimate).toBeLessThan(0);
  expect(near?.studies).toBe(3);
  expect((near?.ci[1] ?? 0) - (near?.ci[0] ?? 0)).toBeGreaterThan(0);
  expect(fitFor(reader(), places.slice(1), settings, 0).estimate).toBeUndefined();
});

test('a place of which little is known is never called very alike', () => {
  const far = apartFrom(reader(), settings);
  const relative = far({ phases: ['primary'], setting: 'mainstream', values: { eal: 10 } })?.relative ?? 0;
  expect(['somewhat-alike', 'not-alike']).toContain(likenessOf(relative, settings));
  expect(likenessOf(1, settings)).toBe('not-alike');
  expect(likenessOf(0, settings)).toBe('very-alike');
});

test('a phase alone makes no place more like a school than another, and puts its phase first', () => {
  const told = (id: string, phases: string[], disadvantaged?: number) => ({
    ...{
      id,
      places: phases.map((phase) => ({ phases: [phase], setting: 'mainstream', values: { disadvantaged } })),
    },
  });
  const tried = [
    told('a', ['secondary'], 20),
    told('b', []),
    told('c', ['primary']),
    told('d', ['primary'], 20),
  ];
  const order = (who: Reader) => [...tried].sort(compareByLikeness(who, settings)).map(({ id }) => id);
  expect(order(reader())).toEqual(['d', 'c', 'a', 'b']);
  expect(order(reader({ values: {} }))).toEqual(['c', 'd', 'a', 'b']);
  expect(order(reader({ phase: 'all-through' }))[0]).toMatch(/a|d/);
  const fit = fitFor(reader({ values: {} }), [place('x', 20)], settings, 0);
  expect([fit.nearest, fit.silent.length]).toEqual([[], 1]);
});

test('an order by likeness is an order', () => {
  const values = fc.record({
    disadvantaged: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  });
  const tried = fc.record({
    id: fc.string(),
    places: fc.array(
      fc.record({
        phases: fc.constantFrom(['primary'], ['secondary']),
        setting: fc.constant('mainstream'),
        values,
      }),
    ),
  });
  fc.assert(
    fc.property(tried, tried, tried, (a, b, c) => {
      const compare = compareByLikeness(reader(), settings);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('a reader is read back as written, and nothing else is taken for one', () => {
  const who = reader({
    school: 'ash',
    name: 'Ash School',
    phase: 'all-through',
    values: { pupils: 320, send: 0 },
  });
  expect(readReader(writeReader(who))).toEqual(who);
  for (const text of [null, '', '{', '[]', '3', 'null', '{"phase":"college"}'])
    expect(readReader(text)).toBeUndefined();
  expect(readReader('{"phase":"primary","values":{"eal":"many","pupils":-3,"send":101},"school":4}')).toEqual(
    reader({ values: {} }),
  );
  expect(readReader('{"phase":"primary","values":3}')?.values).toEqual({});
});

test('special needs are told as one share only where both parts are known', () => {
  const asOf = '2026-01-15';
  expect(sayableOf({ asOf, senSupport: 12, ehcPlan: 2 }).send).toBe(14);
  expect(sayableOf({ asOf, senSupport: 12 }).send).toBeUndefined();
  expect(sayableOf(undefined)).toEqual({});
});
