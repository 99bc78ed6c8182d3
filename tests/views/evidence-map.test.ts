import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discOf, discScale } from '#views/disc.ts';
import { evidenceMap, sampleSizes } from '#views/evidence-map.ts';
import { libraryOf } from './library.ts';
import { finding, study } from './practice.ts';

const published = (id: string, ages: [number, number], reports: ReturnType<typeof study>[]) => ({
  id,
  data: { title: id, source: 'published' as const, ages, priorities: ['number'] },
  reports,
});

const map = (...practices: Parameters<typeof libraryOf>[0]) => evidenceMap(libraryOf(practices, '/repo'));

test('a cell counts the studies of its phase, and links to the practices of that phase', () => {
  const { priorities } = map(
    published(
      'a',
      [6, 14],
      [
        study('x', [finding()], { ages: [6, 9] }),
        study('y', [finding()], { ages: [12, 13] }),
        study('z', [finding()]),
      ],
    ),
  );
  const [number, writing] = priorities.rows;
  expect([number?.name, writing?.name]).toEqual(['Number', 'Writing well']);
  expect(number?.cells.map(({ phase, tried, detail }) => [phase, tried, ...detail])).toEqual([
    ['Nursery', null],
    ['Primary', '2 studies', 'up to level 3', '1 practice'],
    ['Secondary', '2 studies', 'up to level 3', '1 practice'],
    ['16 and over', null],
  ]);
  expect(number?.cells[1]?.href).toBe('/repo/phases/primary/#number');
});

test('a practice that nobody tried at those ages lends its level to no circle', () => {
  const { priorities } = map(published('a', [6, 14], [study('x', [finding()], { ages: [6, 9] })]));
  const secondary = priorities.rows[0]?.cells[2];
  expect(secondary).toMatchObject({ disc: null, tried: 'Not tried here', detail: ['1 practice'] });
});

test('an empty cell is a call: a form with the ages filled in', () => {
  const share = new URL(map().priorities.rows[0]?.cells[1]?.share ?? '');
  expect(share.pathname).toBe('/example/worked-here/issues/new');
  expect(share.searchParams.get('template')).toBe('1-share.yml');
  expect(share.searchParams.get('ages')).toBe('4 to 11');
  expect(share.searchParams.get('claim-outcome')).toBe('Mathematics');
});

test('outcomes hold every practice once, also those under no priority; the others are called for', () => {
  const { outcomes, untouched, outside } = map({ id: 'free', data: { ages: [5, 6] } });
  expect(outcomes.rows.map(({ name }) => name)).toEqual(['Mathematics']);
  expect(untouched.map(({ text }) => text)).not.toContain('Mathematics');
  expect(untouched.map(({ text }) => text)).toContain('Workload');
  expect(outside).toBe('1 practice');
});

test('four times the tries is twice as wide, and nothing is wider than its cell', () => {
  const scale = discScale(100);
  expect(scale(100)).toBe(38);
  expect(scale(25)).toBe(19);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (a, b) => {
      const [few, most] = [Math.min(a, b), Math.max(a, b)];
      const radius = discScale(most);
      expect(radius(few)).toBeLessThanOrEqual(radius(most));
      expect(radius(most)).toBeLessThanOrEqual(38);
      expect(radius(few)).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('a circle is filled to as many fifths of its height as its level', () => {
  const surface = (level: number) => Number(/^M\S+ (\S+?)A/.exec(discOf(10, level).fill)?.[1]);
  expect([1, 2, 3, 4].map(surface)).toEqual([17, 13, 9, 5]);
  expect(discOf(10, 5).fill).toContain('1 0 .01 0Z');
});

test('the key shows round numbers that the map reaches', () => {
  expect(sampleSizes(52)).toEqual([5, 50]);
  expect(sampleSizes(1)).toEqual([1]);
});
