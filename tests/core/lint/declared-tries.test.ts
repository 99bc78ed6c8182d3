import { describe, expect, test } from 'vitest';
import { recordedOn } from '#core/evidence/recorded-on.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { lintContext } from '#core/lint/context.ts';
import { report } from '#core/model/report.ts';
import { tryOut } from '#core/model/try.ts';
import { writeup } from '#core/model/writeup.ts';
import { sha256 } from '#core/review/digest/sha256.ts';
import { policy } from '../evidence/policy.ts';

const measure = { name: 'Words in one minute', kind: 'other-test' };
const side = (mean: number) => ({ n: 60, mean, sd: 10, before: { mean: 80, sd: 10 } });
const finding = {
  measure,
  design: 'comparison',
  assigned: 'unknown',
  against: 'unknown',
  treated: side(90),
  comparison: side(86),
};
const path = 'practices/paired-reading/tries/hill-try.yaml';
const text = 'school: hill\n';

const entry = (kind: string, id: string, data: unknown, more: object = {}) =>
  ({
    ...{
      kind,
      id,
      owner: 'paired-reading',
      path: `practices/paired-reading/${kind}/${id}`,
      data,
      body: '',
      text: '',
    },
    ...{ sha256: '', ...more },
  }) as unknown as AnyEntry;

const practice = entry(
  'practice',
  'paired-reading',
  writeup.parse({
    ...{ title: 'Paired reading', post: 'What we did', ages: [7, 9], core: ['aloud'], declares: ['none'] },
    ...{ claim: { outcome: 'reading-fluency', change: 'better' }, authors: ['sam'], school: 'bridge' },
  }),
);

/** What the rating says of a try that a record listed with some bytes on some day. */
const said = (
  records: { mergedAt: string; sha256: string }[],
  outcome = 'reading-fluency',
  read = sha256(text),
) => {
  const entries = [
    practice,
    ...['hill', 'moor', 'lake'].map((school) =>
      entry(
        'report',
        `${school}-2026`,
        report.parse({
          ...{ post: 'We tried it', verdict: 'mixed', ran: 'partly', declares: ['none'] },
          ...{ school, authors: [school], findings: [{ ...finding, outcome }] },
        }),
      ),
    ),
    entry(
      'try',
      'hill-try',
      tryOut.parse({
        ...{ school: 'hill', starts: '2026-09', due: '2027-01', outcome: 'reading-fluency', measure },
        design: 'comparison',
      }),
      { path, text, sha256: read },
    ),
    ...records.map(({ mergedAt, sha256: digest }, at) =>
      entry('review', String(at + 1), { mergedAt, files: [{ path, sha256: digest }] }),
    ),
  ];
  const context = lintContext({ policy, today: '2027-03-01', entries });
  return JSON.stringify(context.rating(practice));
};

const declared = (...given: Parameters<typeof said>) =>
  said(...given) === said([{ mergedAt: '2026-08-01T09:00:00Z', sha256: sha256(text) }]);

describe('a try declares what its present bytes were recorded with in time', () => {
  const inTime = { mergedAt: '2026-09-30T22:00:00Z', sha256: sha256(text) };
  const late = { mergedAt: '2026-10-01T00:00:00Z', sha256: sha256(text) };
  const before = { mergedAt: '2026-06-01T09:00:00Z', sha256: sha256('something else') };

  test('recorded by the last day of the month it starts in', () => {
    expect(declared([inTime])).toBe(true);
    expect(said([inTime])).not.toBe(said([]));
  });

  test('whether the digest was worked out on reading or not', () => {
    expect(declared([inTime], 'reading-fluency', '')).toBe(true);
  });

  test('not recorded in time, it is merged and declares nothing', () => {
    expect(declared([late])).toBe(false);
    expect(said([late])).toBe(said([]));
  });

  test('changed after its month, it declares nothing, however early its first version was', () => {
    expect(said([before, late])).toBe(said([]));
    expect(said([before])).toBe(said([]));
  });

  test('changed in time, it declares what it says now', () => {
    expect(declared([before, inTime])).toBe(true);
  });

  test('a report about another outcome than its try named was not declared', () => {
    expect(said([inTime], 'writing')).toBe(said([], 'writing'));
  });
});

describe('when bytes were first recorded', () => {
  const record = (mergedAt: string, digest: string) => ({ mergedAt, files: [{ path, sha256: digest }] });

  test('is the earliest record that lists the path with these bytes', () => {
    const records = [
      record('2026-09-02T00:00:00.5Z', 'a'),
      record('2026-09-02T00:00:00Z', 'a'),
      record('2026-01-01T00:00:00Z', 'b'),
    ];
    expect(recordedOn({ path, sha256: 'a' }, records)).toBe('2026-09-02T00:00:00Z');
    expect(recordedOn({ path: 'elsewhere', sha256: 'a' }, records)).toBeUndefined();
    expect(recordedOn({ path }, records)).toBeUndefined();
  });
});
