import { expect, test } from 'vitest';
import { disputesAmong } from '#views/disputes.ts';
import { surestFirst } from '#views/rated.ts';
import { stateOf } from '#views/state-of-evidence.ts';
import { libraryOf } from './library.ts';
import { finding, type PracticeParts, study } from './practice.ts';

const result = (g: number, n: number) =>
  finding({
    treated: { n, started: n, mean: 50 + 10 * g, sd: 10 },
    comparison: { n, started: n, mean: 50, sd: 10 },
  });

const published = (id: string, ...reports: ReturnType<typeof study>[]): PracticeParts => ({
  id,
  data: { title: id, source: 'published' },
  reports,
});

const told = (...practices: PracticeParts[]) => {
  const view = libraryOf(practices);
  return { rated: surestFirst(view), view };
};

test('nothing is said to be nothing', () => {
  const { rated, view } = told();
  expect(stateOf(rated, view)).toBe('Nobody has shared anything on this yet.');
});

test('the paragraph counts what was tried, what came of it, how sure that is, and where', () => {
  const { rated, view } = told(
    published('one', study('x', [result(0.34, 700)])),
    published('two', study('y', [result(0.1, 30)], { site: { country: 'GB-ENG' } })),
    { id: 'plain', data: { title: 'plain', school: 'hill' } },
  );
  expect(stateOf(rated, view)).toBe(
    'Three practices, tried in 2 studies and 1 school. One may help and two are unclear. The highest level is 3, compared, reached by two. Done in England (2) and the United States (1). No level has been confirmed by reviewers here yet.',
  );
});

test('where all come out alike, it says so once', () => {
  const { rated, view } = told(published('a', study('x')), published('b', study('y')));
  expect(stateOf(rated, view)).toContain('All are unclear.');
});

test('surest first: level, then security, then tries, then title', () => {
  const { rated } = told(
    { id: 'told', data: { title: 'A' } },
    published('small', study('x', [result(0.3, 30)])),
    published('large', study('y', [result(0.3, 700)])),
    { id: 'also-told', data: { title: 'B' } },
  );
  expect(rated.map(({ practice }) => practice.id)).toEqual(['large', 'small', 'told', 'also-told']);
});

const school = (id: string, verdict: 'worked' | 'did-not-work' | 'mixed') => ({ id, data: { verdict } });
const disputes = (...practices: PracticeParts[]) => {
  const { rated, view } = told(...practices);
  return disputesAmong(rated, view);
};

test('schools that say the opposite are a dispute; those in the minority are named', () => {
  const [dispute] = disputes({
    id: 'a',
    reports: [
      school('a', 'worked'),
      school('b', 'worked'),
      school('c', 'did-not-work'),
      school('d', 'mixed'),
    ],
  });
  expect(dispute?.says).toBe('Two reports of better, one of worse; one settles nothing.');
  expect(dispute?.fewer).toEqual([{ text: 'C: did not work here', href: '/practices/a/#report-c' }]);
});

test('a clear study against one that points the other way is a dispute; two unclear ones are not', () => {
  expect(
    disputes(published('a', study('x', [result(0.5, 400)]), study('y', [result(-0.3, 30)]))),
  ).toHaveLength(1);
  expect(disputes(published('b', study('x', [result(0.3, 20)]), study('y', [result(-0.3, 20)])))).toEqual([]);
});

test('a difference too small to matter disputes nothing', () => {
  expect(disputes(published('a', study('x', [result(0.5, 400)]), study('y', [result(-0.05, 400)])))).toEqual(
    [],
  );
});
