import { describe, expect, test } from 'vitest';
import { rateInput } from '#core/evidence/input.ts';
import { independentTeams } from '#core/evidence/teams.ts';
import { toRateInput } from '#core/evidence/to-rate-input.ts';
import { triesDue } from '#core/evidence/tries-due.ts';
import { report } from '#core/model/report.ts';
import { tryOut } from '#core/model/try.ts';
import { writeup } from '#core/model/writeup.ts';
import { policy } from './policy.ts';

const measure = { name: 'Words in one minute', kind: 'other-test' };
const finding = { measure, design: 'before-after', treated: { n: 29, mean: 90, before: { mean: 80 } } };
const front = {
  title: 'Paired reading',
  post: 'What we did',
  ages: [7, 9],
  claim: { outcome: 'reading-fluency', change: 'better' },
  core: ['aloud'],
  declares: ['none'],
};
const told = {
  post: 'We tried it',
  verdict: 'mixed',
  ran: 'partly',
  declares: ['none'],
  findings: [finding],
};
const planned = {
  school: 'hill',
  starts: '2026-09',
  due: '2027-01',
  outcome: 'reading-fluency',
  measure,
  design: 'comparison',
};

const given = (options: { mergedAt?: string; plan?: object; report?: object; write?: object } = {}) => ({
  id: 'paired-reading',
  writeup: writeup.parse({ ...front, authors: ['sam'], school: 'bridge', ...options.write }),
  reports: [
    { id: 'hill-2026', data: report.parse({ ...told, school: 'hill', authors: ['jo'], ...options.report }) },
  ],
  tries: [
    { id: 'hill-try', data: tryOut.parse({ ...planned, ...options.plan }), mergedAt: options.mergedAt },
  ],
});
const facts = (options?: Parameters<typeof given>[0], today = '2026-12-01') =>
  toRateInput(given(options), { today, policy });
const declared = (options?: Parameters<typeof given>[0]) =>
  facts(options).reports[0]?.findings[0]?.declaredBefore;

describe('front matter as facts', () => {
  test('is what the rating accepts, with outcome and team filled in', () => {
    expect(rateInput.safeParse(facts()).success).toBe(true);
    expect(facts().practice).toMatchObject({ team: 'bridge', outcome: 'reading-fluency', ages: [7, 9] });
    expect(facts().reports[0]).toMatchObject({ team: 'hill', source: 'classroom' });
    expect(facts().reports[0]?.findings[0]?.outcome).toBe('reading-fluency');
  });

  test.each<[string, Parameters<typeof given>[0], boolean]>([
    ['merged before the month ended', { mergedAt: '2026-09-30T23:00:00Z' }, true],
    ['merged after', { mergedAt: '2026-10-01T00:00:00Z' }, false],
    ['no record of the merge', {}, false],
    ['another outcome', { mergedAt: '2026-08-01', plan: { outcome: 'spelling' } }, false],
    [
      'another measure',
      { mergedAt: '2026-08-01', plan: { measure: { ...measure, name: 'Dictation' } } },
      false,
    ],
    [
      'the same measure, written otherwise',
      { mergedAt: '2026-08-01', plan: { measure: { ...measure, name: 'words in  one minute' } } },
      true,
    ],
    [
      'withdrawn',
      { mergedAt: '2026-08-01', plan: { withdrawn: { on: '2026-11-01', reason: 'left' } } },
      false,
    ],
  ])('declared before: %s', (_name, options, expected) => {
    expect(declared(options)).toBe(expected);
  });

  test('a registered study is declared, on its primary findings', () => {
    const { verdict: _v, ran: _r, declares: _d, ...rest } = told;
    const registered = { url: 'https://osf.io/x', on: '2020-01-01' };
    const data = report.parse({
      ...rest,
      team: 'smith',
      site: { country: 'US' },
      evaluator: 'maker',
      registered,
      findings: [{ ...finding, primary: true }, finding],
    });
    const input = toRateInput(
      { ...given(), reports: [{ id: 'smith', data }] },
      { today: '2026-12-01', policy },
    );
    expect(input.reports[0]?.findings.map(({ declaredBefore }) => declaredBefore)).toEqual([true, false]);
    expect(input.reports[0]?.declares).toEqual(['evaluated by the maker']);
  });

  test('studies with an author in common are one team', () => {
    expect(facts({ report: { authors: ['sam'] } }).reports[0]?.team).toBe('bridge');
    const chain = independentTeams([
      { id: '1', team: 'c', authors: ['x'] },
      { id: '2', team: 'b', authors: ['x', 'y'] },
      { id: '3', team: 'a', authors: ['y'] },
      { id: '4', team: 'd', authors: ['z'] },
    ]);
    expect([...chain.values()]).toEqual(['a', 'a', 'a', 'd']);
  });
});

describe('tries that are due', () => {
  const due = (today: string, plan: object = {}, reported: string[] = []) =>
    triesDue([{ id: 'hill-try', data: tryOut.parse({ ...planned, ...plan }) }], new Set(reported), {
      today,
      graceDays: 60,
    });

  test('from the day after the days of grace', () => {
    expect(due('2027-04-01')).toEqual({ due: 0, reported: 0 });
    expect(due('2027-04-02')).toEqual({ due: 1, reported: 0 });
    expect(due('2027-04-02', {}, ['hill-try'])).toEqual({ due: 1, reported: 1 });
  });

  test('withdrawn before it started is not counted; withdrawn later counts as silent', () => {
    expect(due('2027-12-01', { withdrawn: { on: '2026-09-20', reason: 'flood' } })).toEqual({
      due: 0,
      reported: 0,
    });
    expect(due('2027-12-01', { withdrawn: { on: '2026-12-20', reason: 'no good' } })).toEqual({
      due: 1,
      reported: 0,
    });
  });
});
