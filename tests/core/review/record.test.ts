import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewRecord } from '#core/model/review-record.ts';
import { digestOf } from '#core/review/digest.ts';
import { type RecordFacts, readRecord, writeRecord } from '#core/review/record.ts';
import { hex, ratings } from './invented.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
const level = fc.integer({ min: 1, max: 5 });
const instant = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
  .map((time) => new Date(time).toISOString());
const githubId = fc.integer({ min: 1, max: 999_999 });
const who = fc.record(
  { handle: id, githubId, login: id.filter((name) => name.length < 39) },
  { requiredKeys: ['handle', 'githubId'] },
);

const reviews = fc.record({
  rating: ratings,
  by: who,
  at: instant,
  sealed: fc.boolean(),
  independence: fc.record({
    counts: fc.boolean(),
    external: fc.boolean(),
    reasons: fc.array(words, { maxLength: 2 }),
  }),
  expertise: fc.record({ matches: fc.boolean(), on: fc.array(words, { maxLength: 2 }) }),
  answer: fc.record({ answer: words, answeredAt: instant, resolvedAt: instant }, { requiredKeys: [] }),
});

const outcomes = fc.oneof(
  fc.record({
    ...{ is: fc.constantFrom('published', 'withdrawn'), level, claimed: level, supported: level },
    by: fc.constantFrom('quorum', 'editor'),
  }),
  fc.record({ is: fc.constant('published'), by: fc.constant('machine') }),
  fc.record({
    is: fc.constant('published'),
    by: fc.constant('screened'),
    screened: fc.record({ by: who, at: instant }),
  }),
  fc.record({
    ...{ is: fc.constant('published'), level, claimed: level, supported: level },
    ...{ by: fc.constant('editor'), founding: fc.constant(true) },
  }),
);

const facts = fc.record({
  pull: githubId,
  mergedAt: instant,
  headSha: hex(40),
  files: fc.uniqueArray(fc.record({ path: id.map((name) => `practices/a/${name}.png`), sha256: hex(64) }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ path }) => path,
  }),
  outcome: outcomes,
  reviews: fc.uniqueArray(reviews, { maxLength: 3, selector: ({ by }) => by.githubId }).map((list) =>
    list.map(({ rating: { challenge, ...rest }, answer, ...review }) => ({
      ...review,
      ...rest,
      challenge: { text: challenge, ...answer },
    })),
  ),
  waivers: fc.uniqueArray(fc.record({ rule: id, reason: words, by: id, at: instant }), {
    maxLength: 2,
    selector: ({ at }) => at,
  }),
  adjudication: fc.option(fc.record({ level, reason: words, by: id, at: instant })),
  changed: fc.array(fc.record({ where: words, because: words, what: words }), { maxLength: 2 }),
  checks: fc.record({
    policyDigest: hex(64).map((digits) => `sha256:${digits}`),
    passed: fc.boolean(),
    warnings: fc.array(words, { maxLength: 2 }),
  }),
}) as fc.Arbitrary<RecordFacts>;

const written = (given: RecordFacts): string => {
  const result = writeRecord(given);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.text;
};

/** The same value with the keys of every object in the opposite order. */
const turned = <T>(value: T): T =>
  (Array.isArray(value)
    ? value.map(turned)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : value) as T;

describe('a record', () => {
  it('is read back as the facts it was written from, and written again as the same bytes', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const text = written(given);
        const read = readRecord(text);
        if ('problems' in read) throw new Error(read.problems.join('\n'));
        const { schema, digest, agreement, files, reviews: both, waivers, ...rest } = read.record;
        const { files: _f, reviews: _r, waivers: _w, ...others } = given;
        expect(rest).toEqual(others);
        expect(new Set(files)).toEqual(new Set(given.files));
        expect(new Set(both)).toEqual(new Set(given.reviews));
        expect(new Set(waivers)).toEqual(new Set(given.waivers));
        expect([schema, digest]).toEqual([1, digestOf(given.files)]);
        const levels = given.reviews.filter((one) => one.independence.counts).map((one) => one.level);
        expect(agreement?.levels.toSorted() ?? []).toEqual(levels.length > 1 ? levels.toSorted() : []);
        if (agreement) expect(agreement.apart).toBe(Math.max(...levels) - Math.min(...levels));
        expect(written(read.record)).toBe(text);
      }),
    );
  });

  it('has the same bytes in whatever order its facts come', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { files, reviews: list, waivers } = given;
        const shuffled = {
          files: files.toReversed(),
          reviews: list.toReversed(),
          waivers: waivers.toReversed(),
        };
        expect(written(turned({ ...given, ...shuffled, changed: given.changed }))).toBe(
          written({ ...given }),
        );
      }),
    );
  });

  it('is refused where its digest is not that of its files, or anything is missing, unknown or no JSON', () => {
    fc.assert(
      fc.property(facts, hex(64), fc.nat(), (given, other, nth) => {
        const record = JSON.parse(written(given));
        const refused = (changed: unknown) =>
          expect(readRecord(JSON.stringify(changed))).toHaveProperty('problems.0');
        refused({ ...record, digest: `sha256:${other}` });
        refused({ ...record, files: [...record.files, { path: 'practices/a/one-more.mdx', sha256: other }] });
        refused({ ...record, files: [...record.files, record.files[0]] });
        refused({ ...record, surprise: 1 });
        const keys = Object.keys(record);
        const { [keys[nth % keys.length] as string]: _gone, ...rest } = record;
        refused(rest);
      }),
    );
    expect(readRecord('{')).toHaveProperty(
      'problems.0',
      expect.stringContaining('Only the bot changes this file'),
    );
    expect(readRecord('[]')).toHaveProperty('problems.0');
  });

  it('no text throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => 'problems' in readRecord(text)));
  });
});

describe('what cannot be a record is not written', () => {
  const [sample] = fc.sample(
    facts.filter(({ reviews: list }) => list.length > 1),
    1,
  ) as [RecordFacts];
  const published = { is: 'published', level: 3, claimed: 3, supported: 3 } as const;
  const screener = { by: { handle: 'kit', githubId: 1 }, at: '2026-09-10T09:00:00Z' };

  it.each<[string, Partial<RecordFacts>, RegExp]>([
    ['a quorum without a level', { outcome: { is: 'published', by: 'quorum' } }, /level/],
    ['a screening by nobody', { outcome: { is: 'published', by: 'screened' } }, /who screened it/],
    [
      'a screener where nobody screens',
      { outcome: { ...published, by: 'quorum', screened: screener } },
      /only then/,
    ],
    ['a founding review by a quorum', { outcome: { ...published, by: 'quorum', founding: true } }, /editor/],
    [
      'a verdict without its security',
      { outcome: { ...published, by: 'quorum', verdict: 'helps' } },
      /verdict and security/,
    ],
    ['no files', { files: [] }, /files/],
    ['a file outside the content folder', { files: [{ path: '../x', sha256: 'a'.repeat(64) }] }, /path/],
    [
      'two reviews by one person',
      { reviews: [sample.reviews[0], sample.reviews[0]] as never },
      /one review a person/,
    ],
  ])('%s', (_name, change, words) => {
    const result = writeRecord({ ...sample, ...change });
    expect('problems' in result && result.problems.join('\n')).toMatch(words);
  });

  it('what the machine decided needs no level, and a withdrawal may be recorded', () => {
    expect(
      writeRecord({ ...sample, reviews: [], outcome: { is: 'published', by: 'machine' } }),
    ).toHaveProperty('text');
    expect(
      writeRecord({ ...sample, outcome: { ...published, is: 'withdrawn', by: 'editor' } }),
    ).toHaveProperty('text');
  });
});

const example = new URL(
  '../../../../shared/design/example/content/practices/demo-paired-reading/reviews/17.json',
  import.meta.url,
);

it.skipIf(!existsSync(example))(
  'the example of the design is a record (skipped where ../shared is absent)',
  () => {
    const text = readFileSync(example, 'utf8');
    expect(readRecord(text)).toEqual({ record: JSON.parse(text) });
    expect(readRecord(text.replace('"demo": true,', ''))).toHaveProperty(
      'problems.0',
      expect.stringContaining('digest'),
    );
    expect(reviewRecord.safeParse(JSON.parse(text)).success).toBe(true);
  },
);
