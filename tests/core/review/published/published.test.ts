import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#core/library/entry.ts';
import { type Publisher, publishers } from '#core/model/publication.ts';
import type { FileDigest } from '#core/review/digest.ts';
import { publishable, recordProblems, vouchingOf } from '#core/review/published/vouching.ts';
import { type Publishing, publishingOf } from '#core/review/published.ts';
import { reviewRecordOf, starterRecordOf } from './records.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const index = 'practices/pairs/index.mdx';
const paths = {
  practice: index,
  report: 'practices/pairs/reports/oak.mdx',
  image: 'practices/pairs/plan.png',
  try: 'practices/pairs/tries/oak.yaml',
  challenge: 'practices/pairs/challenges/why.yaml',
} as const;

type Options = { allowDemo?: boolean; withdraws?: boolean };

const look = (
  file: FileDigest,
  records: readonly AnyEntry[],
  { allowDemo = false, withdraws = false }: Options = {},
): Publishing | undefined =>
  publishingOf(file, vouchingOf(records, { allowDemo }), { allowDemo, withdraws: () => withdraws });

const is = (...given: Parameters<typeof look>) => look(...given)?.is;
const listing = (sha256: string, path: string = index) => [{ path, sha256 }];

describe('a file is published', () => {
  it('by the newest record that lists its path and its bytes', () => {
    const records = [
      reviewRecordOf(7, listing(a), { at: '2026-10-01T12:00:00.5Z' }),
      reviewRecordOf(8, listing(a), { at: '2026-10-01T12:00:00Z', by: 'editor' }),
      reviewRecordOf(9, listing(b), { at: '2026-11-01T12:00:00Z' }),
    ];
    expect(look({ path: index, sha256: a }, records)).toEqual({
      is: 'published',
      publication: { by: 'quorum', record: 'practices/pairs/reviews/7.json', on: '2026-10-01' },
    });
    expect(look({ path: index, sha256: b }, records)).toMatchObject({
      publication: { record: 'practices/pairs/reviews/9.json' },
    });
  });

  it('by people rather than by the starter library, whenever that was written', () => {
    const records = [starterRecordOf(listing(a)), reviewRecordOf(7, listing(a))];
    expect(look({ path: index, sha256: a }, records)).toMatchObject({ publication: { by: 'quorum' } });
  });

  it('not by a record of the same bytes at another path', () => {
    const records = [reviewRecordOf(7, listing(a, paths.report))];
    expect(is({ path: index, sha256: a }, records)).toBe('unlisted');
  });

  it('without any record where it needs none', () => {
    for (const path of ['people/jo.yaml', 'asks/x.mdx', 'practices/pairs/reviews/7.json', 'policy.yaml'])
      expect(look({ path, sha256: a }, [])).toBeUndefined();
  });
});

describe('a changed file', () => {
  it('leaves up the newest bytes that were agreed on, and only those', () => {
    const records = [reviewRecordOf(7, listing(a)), reviewRecordOf(8, listing(b))];
    expect(look({ path: index, sha256: c }, records)).toEqual({
      ...{ is: 'changed', sha256: b },
      publication: {
        ...{ by: 'quorum', record: 'practices/pairs/reviews/8.json', on: '2026-10-18' },
        waiting: true,
      },
    });
  });

  it('takes the page down at once where it says that it is withdrawn', () => {
    const records = [reviewRecordOf(7, listing(a))];
    expect(is({ path: index, sha256: c }, records, { withdraws: true })).toBe('withdrawn');
    const report = [reviewRecordOf(7, listing(a, paths.report))];
    expect(is({ path: paths.report, sha256: c }, report, { withdraws: true })).toBe('changed');
  });

  it('does not bring back what was agreed on before a recorded withdrawal', () => {
    const gone = { is: 'withdrawn', by: 'quorum', level: 1, claimed: 1, supported: 1 } as const;
    const records = [reviewRecordOf(7, listing(a)), reviewRecordOf(8, listing(b), { outcome: gone })];
    expect(is({ path: index, sha256: a }, records)).toBe('unlisted');
    const again = [...records, reviewRecordOf(9, listing(a))];
    expect(is({ path: index, sha256: a }, again)).toBe('published');
  });
});

describe('who may vouch for what', () => {
  const allowed: Record<Publisher, string[]> = {
    quorum: ['practice', 'report', 'image', 'try', 'challenge'],
    editor: ['practice', 'report', 'image', 'try', 'challenge'],
    screened: ['try', 'challenge'],
    machine: ['try'],
    starter: ['practice', 'report', 'image'],
  };
  const cases = publishers.flatMap((by) =>
    Object.entries(paths).map(([what, path]) => ({ by, what, path, ok: allowed[by].includes(what) })),
  );
  it.each(cases)('$by for a $what: $ok', ({ by, what, path, ok }) => {
    expect(publishable(path)).toBe(what);
    const record =
      by === 'starter' ? starterRecordOf(listing(a, path)) : reviewRecordOf(7, listing(a, path), { by });
    expect(is({ path, sha256: a }, [record])).toBe(ok ? 'published' : 'unlisted');
  });
});

describe('a damaged record vouches for nothing, and is named', () => {
  it.each([
    ['a digest that is not that of its files', { digest: `sha256:${b}` }, /Unexpected digest/],
    ['another number than its name', { pull: 8 }, /Unexpected pull request 8, expected 7/],
    [
      'a file of another write-up, even beside its own',
      { files: [...listing(a), ...listing(a, 'practices/other/index.mdx')] },
      /Unexpected file "practices\/other\/index.mdx", expected files of practices\/pairs\/ only/,
    ],
  ])('%s', (_, parts, message) => {
    const record = reviewRecordOf(7, listing(a), parts);
    expect(is({ path: index, sha256: a }, [record])).toBe('unlisted');
    expect(is({ path: index, sha256: a }, [record], { allowDemo: true })).toBe('unlisted');
    expect(is({ path: 'practices/other/index.mdx', sha256: a }, [record])).toBe('unlisted');
    const [problem, ...others] = recordProblems([record]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: 'practices/pairs/reviews/7.json', severity: 'error' });
    expect(problem?.message).toMatch(message);
    expect(problem?.message).toMatch(/vouches for nothing\.$/);
  });

  it('a sound one is not', () => {
    expect(recordProblems([reviewRecordOf(7, listing(a)), starterRecordOf(listing(a))])).toEqual([]);
  });
});

describe('made-up content', () => {
  it('needs no record in a folder made for it, until one names it', () => {
    const options = { allowDemo: true };
    expect(is({ path: index, sha256: a }, [], options)).toBe('demo');
    expect(is({ path: index, sha256: a }, [reviewRecordOf(7, listing(b))], options)).toBe('changed');
    expect(is({ path: paths.report, sha256: a }, [reviewRecordOf(7, listing(b))], options)).toBe('demo');
  });

  it('is vouched for by a made-up record in such a folder only', () => {
    const record = starterRecordOf(listing(a), { demo: true });
    expect(is({ path: index, sha256: a }, [record], { allowDemo: true })).toBe('published');
    expect(is({ path: index, sha256: a }, [record])).toBe('unlisted');
  });

  it('stands without regard to a record whose digests are only filled in', () => {
    const zeros = '0'.repeat(64);
    const record = reviewRecordOf(7, listing(zeros), { demo: true, digest: `sha256:${zeros}` });
    expect(is({ path: index, sha256: a }, [record], { allowDemo: true })).toBe('demo');
    expect(is({ path: index, sha256: zeros }, [record])).toBe('unlisted');
    expect(recordProblems([record])).toEqual([]);
  });
});

describe('laws, whatever the records', () => {
  const sha = fc.constantFrom(a, b, c);
  const file = fc.record({ path: fc.constantFrom(...Object.values(paths)), sha256: sha });
  const files = fc.uniqueArray(file, { minLength: 1, maxLength: 4, selector: ({ path }) => path });
  const record = fc
    .record({
      files,
      pull: fc.integer({ min: 1, max: 15 }),
      by: fc.constantFrom('quorum', 'editor', 'screened', 'machine'),
      at: fc.constantFrom('2026-10-01T12:00:00Z', '2026-10-02T12:00:00Z'),
      damage: fc.constantFrom({}, {}, { pull: 99 }, { digest: `sha256:${a}` }),
    })
    .map(({ files: some, pull, by, at, damage }) => reviewRecordOf(pull, some, { by, at, ...damage }));
  const records = fc
    .tuple(
      fc.uniqueArray(record, { maxLength: 5, selector: ({ path }) => path }),
      fc.option(files.map((some) => starterRecordOf(some))),
    )
    .map(([some, starter]) => (starter ? [...some, starter] : some));
  const every = Object.values(paths).flatMap((path) => [a, b, c].map((sha256) => ({ path, sha256 })));

  it('the order of records changes nothing', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), (some, chance) => {
        const shuffled = some
          .map((one) => ({ one, at: chance.next().value }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        for (const one of every) expect(look(one, shuffled)).toEqual(look(one, some));
      }),
    );
  });

  it('a record more takes nothing down', () => {
    fc.assert(
      fc.property(records, record, (some, more) => {
        fc.pre(some.every(({ path }) => path !== more.path));
        for (const one of every)
          if (is(one, some) === 'published') expect(is(one, [...some, more])).toBe('published');
      }),
    );
  });

  it('what is published is listed, path and bytes, in a sound record; so are the bytes that stay up', () => {
    fc.assert(
      fc.property(records, file, fc.boolean(), (some, one, allowDemo) => {
        const found = look(one, some, { allowDemo });
        if (found?.is !== 'published' && found?.is !== 'changed') return;
        const sha256 = found.is === 'changed' ? found.sha256 : one.sha256;
        const by = some.find(({ path }) => path === found.publication.record);
        const listed = by ? (by.data as { files: FileDigest[] }).files : [];
        expect(listed).toContainEqual({ path: one.path, sha256 });
        expect(recordProblems(by ? [by] : [])).toEqual([]);
      }),
    );
  });
});
