import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#core/library/entry.ts';
import type { ReviewRecord } from '#core/model/review-record.ts';
import { digestOf, type FileDigest } from '#core/review/digest.ts';
import type { Concern } from '#core/review/health/concern.ts';
import { healthOf } from '#core/review/health.ts';
import { leastWriteup, made } from '../../library/made.ts';
import { recordOf } from '../audit/records.ts';
import { ownPolicy } from '../made.ts';

const a = 'a'.repeat(64);
const index = 'practices/pairs/index.mdx';
const sound = (at: string, one: ReviewRecord) => made(at, { ...one, digest: digestOf(one.files) });
const record = (path: string, mergedAt: string, pull = 7) =>
  sound(`practices/pairs/reviews/${pull}.json`, recordOf(pull, [], {}, { path, mergedAt }));
const ada = made('people/ada.yaml', { name: 'Ada', github: { login: 'ada', id: 1 }, roles: ['author'] });
const pairs = made(index, { ...leastWriteup, authors: ['ada'] });
const fresh = record(index, '2026-10-20T12:00:00Z');

const concerns = (
  entries: readonly AnyEntry[],
  { files = [], today = '2026-11-22' }: { files?: FileDigest[]; today?: string } = {},
): Concern[] =>
  healthOf({ library: { entries, policy: ownPolicy, problems: [] }, files, today }).moves.flatMap(
    (move) => move.concerns,
  );
const kinds = (...given: Parameters<typeof concerns>) =>
  concerns(...given).map(({ is, mover, names, about }) => [is, mover, names.join(), about].join(' '));

describe('content in order', () => {
  it('waits for nobody', () => {
    expect(kinds([ada, pairs, fresh], { files: [{ path: index, sha256: a }] })).toEqual([]);
  });
});

describe('files that no record lists', () => {
  it('are told, a write-up at a time, also where only the bytes differ', () => {
    const files = [
      { path: index, sha256: 'b'.repeat(64) },
      { path: 'practices/other/index.mdx', sha256: a },
      { path: 'practices/other/plan.png', sha256: a },
      { path: 'practices/other/reviews/3.json', sha256: a },
      { path: 'people/ada.yaml', sha256: a },
      { path: 'priorities/x.mdx', sha256: a },
    ];
    const found = concerns([ada, pairs, fresh], { files });
    expect(found.map(({ is, about }) => `${is} ${about}`)).toEqual([
      'missing-record content/practices/other',
      'missing-record content/practices/pairs',
    ]);
    expect(found[0]?.says).toContain('index.mdx, plan.png: no record lists it');
    expect(found[1]?.says).toContain('index.mdx: changed on main since the record');
  });

  it('are told where the record that lists them is damaged, and not where the write-up was taken back', () => {
    const files = [{ path: index, sha256: a }];
    const damaged = made('practices/pairs/reviews/7.json', {
      ...recordOf(7, [], {}, { path: index, mergedAt: '2026-10-20T12:00:00Z' }),
    });
    expect(kinds([ada, pairs, damaged], { files })).toEqual([
      'missing-record editor  content/practices/pairs',
    ]);
    const tombstones = [{ id: 'pairs', path: index, title: 'Pairs', on: '2026-11-01', reason: 'Withdrawn' }];
    const library = { entries: [ada], tombstones, policy: ownPolicy, problems: [] };
    expect(healthOf({ library, files, today: '2026-11-22' }).counts['missing-record']).toBe(0);
  });

  it('are none where the starter library lists them', () => {
    const starter = made('practices/pairs/reviews/starter.json', {
      ...{ schema: 1, addedOn: '2026-11-01', outcome: { is: 'published', by: 'starter' } },
      files: [{ path: index, sha256: a }],
    });
    expect(kinds([ada, pairs, starter], { files: [{ path: index, sha256: a }] })).toEqual([]);
  });
});

describe('pages to be looked at again', () => {
  it.each([
    ['2028-08-19', []],
    ['2028-08-20', ['look-again-soon steward ada content/practices/pairs/index.mdx']],
    ['2028-10-19', ['look-again-soon steward ada content/practices/pairs/index.mdx']],
    ['2028-10-20', ['look-again steward ada content/practices/pairs/index.mdx']],
  ])('24 months after the last record: on %s', (today, expected) => {
    expect(kinds([ada, pairs, fresh], { today })).toEqual(expected);
  });

  it('count from the newest record, and not from that of a try in the folder', () => {
    const again = record(index, '2027-10-20T12:00:00Z', 8);
    const ofTry = record('practices/pairs/tries/oak.yaml', '2028-05-20T12:00:00Z', 9);
    expect(kinds([ada, pairs, fresh, again, ofTry], { today: '2028-10-20' })).toEqual([]);
    expect(kinds([ada, pairs, fresh, ofTry], { today: '2028-10-20' })).toHaveLength(1);
  });

  it('keep the day that the author gave; priorities too', () => {
    const dated = made(index, { ...leastWriteup, authors: ['ada'], reviewBy: '2026-11-22' });
    const priority = made('priorities/x.mdx', { steward: 'ada', reviewBy: '2026-12-01' });
    expect(kinds([ada, dated, fresh, priority])).toEqual([
      'look-again steward ada content/practices/pairs/index.mdx',
      'look-again-soon steward ada content/priorities/x.mdx',
    ]);
  });
});

describe('tries', () => {
  const tryOut = (parts: object = {}) =>
    made('practices/pairs/tries/oak.yaml', {
      ...{ school: 'oak', authors: ['ben'], starts: '2026-01', due: '2026-09', ...parts },
    });
  const told = (entries: readonly AnyEntry[], today: string) =>
    kinds([ada, pairs, fresh, ...entries], { today });

  it.each([
    ['2026-09-30', []],
    ['2026-10-01', ['try-due author ben content/practices/pairs/tries/oak.yaml']],
    ['2026-11-29', ['try-due author ben content/practices/pairs/tries/oak.yaml']],
    ['2026-11-30', ['try-silent author ben content/practices/pairs/tries/oak.yaml']],
  ])('due in September, with 60 days of grace: on %s', (today, expected) => {
    expect(told([tryOut()], today)).toEqual(expected);
  });

  it('are well where a report tells, and let go where they were taken back', () => {
    const report = made('practices/pairs/reports/oak-2026.mdx', { school: 'oak' });
    expect(told([tryOut(), report], '2027-01-01')).toEqual([]);
    const own = made(index, { ...leastWriteup, authors: ['ada'], try: 'oak' });
    expect(kinds([ada, own, fresh, tryOut()], { today: '2027-01-01' })).toEqual([]);
    const elsewhere = made('practices/pairs/reports/elm.mdx', { school: 'elm' });
    expect(told([tryOut(), elsewhere], '2027-01-01')).toHaveLength(1);
    expect(told([tryOut({ withdrawn: { on: '2026-08-01', reason: 'Closed' } })], '2027-01-01')).toEqual([]);
  });
});

describe('challenges', () => {
  const path = 'practices/pairs/challenges/why.yaml';
  const asked = (parts: object = {}) => made(path, { kind: 'question', text: 'Why?', ...parts });
  const published = record(path, '2026-11-01T09:00:00Z', 8);

  it.each([
    ['2026-11-22', []],
    ['2026-11-23', [`challenge-unanswered steward ada content/${path}`]],
  ])('21 days from the day they were published: on %s', (today, expected) => {
    expect(kinds([ada, pairs, fresh, asked(), published], { today })).toEqual(expected);
  });

  it('are settled by an answer or an outcome', () => {
    const answer = { by: 'ada', on: '2026-11-20', text: 'Because.' };
    for (const parts of [{ answer }, { outcome: 'withdrawn' }])
      expect(kinds([ada, pairs, fresh, asked(parts), published], { today: '2027-01-01' })).toEqual([]);
  });
});

describe('people', () => {
  it('who are back and still say that they are away', () => {
    const away = (until: string) =>
      made('people/ben.yaml', {
        name: 'Ben',
        github: { login: 'ben', id: 2 },
        roles: ['reviewer'],
        away: { until },
      });
    expect(kinds([away('2026-11-22')])).toEqual([]);
    expect(kinds([away('2026-11-21')])).toEqual(['away-expired person ben content/people/ben.yaml']);
  });

  it('who look after something and are nobody: no account, no file, nobody named', () => {
    const team = made('people/team.yaml', { name: 'Team', roles: ['curator'] });
    const by = (id: string, parts: object) =>
      made(`practices/${id}/index.mdx`, { ...leastWriteup, ...parts });
    const found = concerns([
      ...[ada, team, by('a', { curators: ['team'] }), by('b', { authors: ['gone'] }), by('c', {})],
      by('d', { authors: ['gone'], steward: 'ada' }),
      made('priorities/x.mdx', { steward: 'team' }),
    ]);
    expect(found.map(({ is, about }) => `${is} ${about}`)).toEqual([
      'steward-nobody content/people/team.yaml',
      'steward-nobody content/practices/b/index.mdx',
      'steward-nobody content/practices/c/index.mdx',
    ]);
    expect(found[0]?.says).toContain('2 pages are looked after');
  });
});

describe('files that the build leaves out', () => {
  it('are told with their first error', () => {
    const problem = { column: 1, ruleId: 'x', severity: 'error' as const };
    const problems = [
      { ...problem, path: 'schools/oak.yaml', line: 3, message: 'Unexpected @first.' },
      { ...problem, path: 'schools/oak.yaml', line: 9, message: 'Unexpected second.' },
      {
        ...problem,
        path: 'schools/elm.yaml',
        line: 1,
        message: 'Only a warning.',
        severity: 'warning' as const,
      },
    ];
    const { moves, counts } = healthOf({
      ...{ library: { entries: [], policy: ownPolicy, problems }, files: [], today: '2026-11-22' },
    });
    expect(counts['left-out']).toBe(1);
    expect(moves[0]?.concerns[0]).toMatchObject({ mover: 'editor', about: 'content/schools/oak.yaml' });
    expect(moves[0]?.concerns[0]?.says).toContain('line 3: Unexpected');
  });
});
