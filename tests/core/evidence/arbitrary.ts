import fc from 'fast-check';
import type { RateFinding, RateInput, RateStudy } from '#core/evidence/input.ts';
import { designs, outcomes } from '#core/model/lists.ts';

const opt = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 0.05, 0.9999),
);
const positive = anyNumber.map(Math.abs);
const count = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 2, 500, 10_000_000));
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1));

const figures = {
  mean: opt(anyNumber),
  sd: opt(positive),
  events: opt(count),
  percent: opt(share.map((part) => part * 100)),
};
const group = fc.record({
  n: count,
  started: opt(count),
  classes: opt(count),
  schools: opt(count),
  ...figures,
  before: opt(fc.record({ n: opt(count), ...figures })),
});
const reported = fc.record({
  by: fc.constant('source'),
  g: opt(anyNumber),
  se: opt(positive),
  ci: opt(fc.tuple(anyNumber, anyNumber)),
  p: opt(share),
  t: opt(anyNumber),
  F: opt(positive),
  df: opt(fc.oneof(positive, fc.tuple(positive, positive))),
  adjusted: opt(fc.boolean()),
  baselineG: opt(anyNumber),
  difference: opt(anyNumber),
  says: opt(fc.constantFrom('better', 'worse', 'no-significant-difference', 'mixed')),
});

/** Findings of every kind, most of them nonsense, all of the right shape. */
export const anyFinding: fc.Arbitrary<RateFinding> = fc.record({
  id: opt(fc.constantFrom('a', 'b')),
  outcome: opt(fc.constantFrom(...outcomes)),
  primary: opt(fc.boolean()),
  measure: fc.record({
    name: fc.constant('Test'),
    kind: fc.constantFrom('standardised-test', 'other-test', 'records'),
    madeBy: opt(fc.constantFrom('independent', 'authors', 'developer', 'unknown')),
    marked: opt(fc.constantFrom('blind', 'not-blind', 'unknown')),
    min: opt(anyNumber),
    max: opt(anyNumber),
    whole: opt(fc.boolean()),
  }),
  higherIsBetter: opt(fc.boolean()),
  design: fc.constantFrom(...designs),
  treated: opt(group),
  comparison: opt(group),
  n: opt(count),
  started: opt(count),
  assigned: fc.constantFrom('pupil', 'group', 'class', 'school', 'unknown'),
  against: fc.constantFrom('usual-teaching', 'unknown'),
  sample: opt(fc.record({ id: fc.constantFrom('x', 'y'), is: fc.constantFrom('part', 'subgroup') })),
  taken: opt(fc.constantFrom('during', 'end', 'follow-up')),
  adjusted: opt(fc.boolean()),
  correlation: opt(fc.double({ min: -1, max: 1, noNaN: true })),
  icc: opt(share),
  reported: opt(fc.array(reported, { minLength: 1, maxLength: 3 })),
  use: opt(fc.constantFrom('computed', 'reported')),
  stated: opt(
    fc.record({
      baseline: opt(fc.constantFrom('equivalent', 'adjusted', 'not-equivalent')),
      attrition: opt(fc.constantFrom('low', 'high')),
      by: fc.constant('reviewer'),
    }),
  ),
  declaredBefore: opt(fc.boolean()),
}) as fc.Arbitrary<RateFinding>;

/** Findings as teachers and studies report them: believable numbers. */
export const plainFinding: fc.Arbitrary<RateFinding> = fc
  .record({
    n: fc.integer({ min: 10, max: 400 }),
    lost: fc.integer({ min: 0, max: 5 }),
    gap: fc.integer({ min: -80, max: 80 }).map((tenths) => tenths / 10),
    start: fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
    design: fc.constantFrom('comparison', 'randomised'),
    classes: fc.integer({ min: 1, max: 6 }),
    assigned: fc.constantFrom('pupil', 'class', 'unknown'),
    madeBy: fc.constantFrom('independent', 'authors'),
    declaredBefore: fc.boolean(),
  })
  .map(({ n, lost, gap, start, design, classes, assigned, madeBy, declaredBefore }) => {
    const side = (mean: number, before: number) => ({
      n,
      started: n + lost,
      classes,
      mean,
      sd: 10,
      before: { mean: before, sd: 10 },
    });
    return {
      id: 'a',
      outcome: 'mathematics',
      measure: { name: 'Test', kind: 'other-test', madeBy },
      design,
      assigned,
      against: 'usual-teaching',
      treated: side(100 + gap, 90 + start),
      comparison: side(100, 90),
      declaredBefore,
    } as RateFinding;
  });

const studyOf = (finding: fc.Arbitrary<RateFinding>, most: number): fc.Arbitrary<RateStudy> =>
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 5 }).map((text) => `id ${text}`),
    team: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'seven'),
    source: fc.constantFrom('classroom', 'published'),
    declares: fc.constantFrom(['none'], ['sells-it']),
    findings: fc.array(finding, { maxLength: most }),
    rated: fc.constantFrom(
      [],
      [{ by: 'review', said: 'without-reservations' }],
      [{ by: 'review', said: 'with-reservations' }],
      [{ by: 'review', said: 'does-not-meet' }],
    ),
  }) as fc.Arbitrary<RateStudy>;

const tries = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([a, b]) => ({ due: Math.max(a, b), reported: Math.min(a, b) }));

const inputOf = (finding: fc.Arbitrary<RateFinding>, most: number): fc.Arbitrary<RateInput> =>
  fc.record({
    practice: studyOf(finding, most),
    reports: fc.array(studyOf(finding, most), { maxLength: 7 }),
    tries,
  });

/** Anything of the right shape, believable or not. */
export const anyInput = inputOf(anyFinding, 3);

/** Facts that could come from schools and studies. */
export const plainInput = inputOf(plainFinding, 2);
