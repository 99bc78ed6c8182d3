import fc from 'fast-check';
import { expect, test } from 'vitest';
import { improvementOf, mostImproved } from '#views/improved.ts';
import { timelinePages } from '#views/timeline.ts';
import { record, review } from './community.ts';
import { libraryOf } from './library.ts';
import { finding, type PracticeParts, study } from './practice.ts';

const folder = 'practices/comparing';
const text = `${folder}/index.mdx`;
const reportPath = (id: string) => `${folder}/reports/${id}.mdx`;

/** Large groups drawn by lot, twelve points of standard deviation apart a tenth. */
const strong = () =>
  finding({
    treated: { n: 200, started: 200, mean: 53, sd: 10 },
    comparison: { n: 200, started: 200, mean: 50, sd: 10 },
  });
const registered = { registered: { url: 'https://example.org/plan', on: '2025-01-01' } };
const reports = (...ids: string[]) => ids.map((id) => study(id, [strong()], registered));

function improved(parts: PracticeParts) {
  const view = libraryOf([parts]);
  const [practice] = view.site.practices;
  return improvementOf(practice as NonNullable<typeof practice>, view);
}

test('studies that came after the first record raise it, and it is said how', () => {
  const rise = improved({
    reports: reports('a', 'b', 'c', 'd'),
    reviews: [record(1, '2026-01-10', [text]), record(2, '2026-06-10', ['a', 'b', 'c', 'd'].map(reportPath))],
  });
  expect(rise?.levels).toBe(3);
  expect(rise?.says[0]).toMatch(
    /^Level 1, told, became level 4, repeated; “unclear” became “helps”; security 0 became \d\.$/,
  );
  expect(rise?.says[1]).toBe('Since January 2026: 4 reports.');
});

test('what stood in the first record is no rise', () => {
  const all = [text, ...['a', 'b', 'c'].map(reportPath)];
  expect(improved({ reports: reports('a', 'b', 'c'), reviews: [record(1, '2026-01-10', all)] })).toBeNull();
});

test('without a record nothing is known of where it began', () => {
  expect(improved({ reports: reports('a', 'b', 'c') })).toBeNull();
});

test('a level that reviewers set low at first and higher later is a rise', () => {
  const outcome = (level: 1 | 3) => ({
    is: 'published' as const,
    by: 'quorum' as const,
    level,
    claimed: level,
    supported: 3 as const,
  });
  const first = [text, reportPath('a')];
  const rise = improved({
    reports: reports('a'),
    reviews: [
      record(1, '2026-01-10', first, { reviews: [review('kim')], outcome: outcome(1) }),
      record(2, '2026-06-10', first, { reviews: [review('lou')], outcome: outcome(3) }),
    ],
  });
  expect(rise).toMatchObject({ levels: 2 });
  expect(rise?.says).toEqual(['Level 1, told, became level 3, compared.', 'Since January 2026: 1 review.']);
});

test('a rise in security that costs a verdict is none', () => {
  const worse = { ...strong(), treated: { n: 200, started: 200, mean: 44, sd: 10 } };
  const rise = improved({
    reports: [...reports('a'), study('b', [worse], registered)],
    reviews: [record(1, '2026-01-10', [text, reportPath('a')]), record(2, '2026-06-10', [reportPath('b')])],
  });
  expect(rise).toBeNull();
});

test('the direction of results never counts: turned round, every rise stays as large', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -0.6, max: 0.6, noNaN: true }), { minLength: 1, maxLength: 6 }),
      (effects) => {
        const rise = (sign: 1 | -1) => {
          const ids = effects.map((_, place) => `s${place}`);
          const found = effects.map((g, place) =>
            study(
              ids[place] as string,
              [
                finding({
                  treated: { n: 300, started: 300, mean: 50 + sign * 10 * g, sd: 10 },
                  comparison: { n: 300, started: 300, mean: 50, sd: 10 },
                }),
              ],
              registered,
            ),
          );
          const got = improved({
            reports: found,
            reviews: [record(1, '2026-01-10', [text]), record(2, '2026-06-10', ids.map(reportPath))],
          });
          return got && { levels: got.levels, settled: got.settled, security: got.security };
        };
        expect(rise(-1)).toEqual(rise(1));
      },
    ),
    { numRuns: 40 },
  );
});

test('the timeline lists the largest rise first, under how far it came', () => {
  const at = (id: string, count: number): PracticeParts => ({
    id,
    data: { title: id },
    reports: ['a', 'b', 'c', 'd'].slice(0, count).map((one) => study(one, [strong()], registered)),
    reviews: [
      record(1, '2026-01-10', [`practices/${id}/index.mdx`]),
      record(
        2,
        '2026-06-10',
        ['a', 'b', 'c', 'd'].map((one) => `practices/${id}/reports/${one}.mdx`),
      ),
    ],
  });
  const view = libraryOf([at('one', 1), at('four', 4), at('none', 0)]);
  expect(mostImproved(view).map(({ practice }) => practice.id)).toEqual(['four', 'one']);
  const [page] = timelinePages(view, 'improved');
  expect(page?.groups.map(({ name }) => name)).toEqual(['3 levels gained', '2 levels gained']);
  expect(page?.groups[0]?.entries[0]?.because[0]).toMatch(/^Level 1, told, became level 4/);
});
