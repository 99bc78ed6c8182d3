import { describe, expect, test } from 'vitest';
import type { RateFinding, RateInput } from '#core/evidence/input.ts';
import { judgeOutcomes } from '#core/evidence/judge.ts';
import { drawnByLot, facts, parallelClasses, repeats, study } from './facts.ts';
import { policy } from './policy.ts';

const main = (input: RateInput) => judgeOutcomes(input, policy)[0];
const printed = (g: number, se: number, more: Partial<RateFinding> = {}) =>
  drawnByLot(0, 200, { use: 'reported', reported: [{ by: 'paper', g, se }], ...more });
const undeclared = { declaredBefore: false };
const five = (finding: (i: number) => RateFinding, tries?: RateInput['tries']) =>
  facts([], repeats(5, finding), tries);

describe('the verdict, by the first rule that fits', () => {
  test.each<[string, RateInput, string, number]>([
    ['nothing compared', facts([drawnByLot(5, 50, { design: 'before-after' })]), 'unclear', 1],
    ['most tries silent', five(() => printed(0.4, 0.1), { due: 10, reported: 5 }), 'unclear', 1],
    ['one large null', facts([printed(0.01, 0.04)]), 'no clear difference', 2],
    [
      'one null that is not secure',
      facts([
        printed(0.01, 0.04, {
          assigned: 'unknown',
          treated: { n: 200 },
          measure: { name: 'x', kind: 'other-test', madeBy: 'authors' },
        }),
      ]),
      'unclear',
      5,
    ],
    [
      'five that help, most of the weight declared, by two of them',
      five((i) => printed(0.4, i < 2 ? 0.06 : 0.2, { declaredBefore: i < 2 })),
      'may help',
      4,
    ],
    ['five that help', five(() => printed(0.4, 0.1)), 'helps', 3],
    ['five that harm', five(() => printed(-0.4, 0.1)), 'harms', 3],
    [
      'five that help, two of them declared',
      five((i) => printed(0.4, 0.1, { declaredBefore: i < 2 })),
      'may help',
      4,
    ],
    [
      'five that help, a third of the tries silent',
      five(() => printed(0.4, 0.1), { due: 15, reported: 10 }),
      'may help',
      4,
    ],
    ['one that is clear at 95%, declared', facts([printed(0.22, 0.1)]), 'may help', 4],
    ['the same undeclared: not clear at 99%', facts([printed(0.22, 0.1, undeclared)]), 'unclear', 5],
    ['undeclared, clear at 99%, secure', facts([printed(0.4, 0.1, undeclared)]), 'may help', 4],
    ['undeclared, clear at 99%, not secure enough', facts([printed(0.9, 0.2, undeclared)]), 'unclear', 5],
    ['clear, and security 1', facts([parallelClasses(20, 1)]), 'unclear', 5],
  ])('%s', (_name, input, verdict, rule) => {
    expect(main(input)).toMatchObject({ verdict, rule });
  });

  test('a null is judged by the interval that allows for spread, from three teams on', () => {
    const near = (g: number) => printed(g, 0.05);
    expect(
      main(
        facts(
          [],
          repeats(3, () => near(0.01)),
        ),
      ).verdict,
    ).toBe('no clear difference');
    expect(
      main(
        facts(
          [],
          repeats(3, (i) => near([-0.2, 0.01, 0.22][i] ?? 0)),
        ),
      ).verdict,
    ).not.toBe('no clear difference');
  });

  test('a named review counts as declared', () => {
    const reports = repeats(5, () => printed(0.4, 0.1, undeclared));
    const rated = [{ by: 'review', said: 'with-reservations' as const }];
    expect(main(facts([], reports)).verdict).toBe('may help');
    expect(
      main(
        facts(
          [],
          reports.map((report) => ({ ...report, rated })),
        ),
      ).verdict,
    ).toBe('helps');
    expect(
      main(
        facts(
          [],
          reports.map((report) => ({ ...report, rated: [{ by: 'r', said: 'does-not-meet' as const }] })),
        ),
      ).verdict,
    ).toBe('may help');
  });
});

describe('the level', () => {
  test.each<[string, RateInput, number]>([
    ['nothing measured', facts([]), 1],
    [
      'before and after',
      facts([drawnByLot(5, 50, { design: 'before-after', treated: { n: 9, mean: 2, before: { mean: 1 } } })]),
      2,
    ],
    ['before and after without a before', facts([drawnByLot(5, 50, { design: 'before-after' })]), 1],
    ['a comparison, start unknown', facts([drawnByLot(5, 50, { design: 'comparison' })]), 2],
    [
      'drawn by lot, words only',
      facts([
        {
          ...printed(0, 1),
          use: 'computed',
          treated: undefined,
          comparison: undefined,
          n: 500,
          reported: [{ by: 'x', says: 'no-significant-difference' }],
        },
      ]),
      3,
    ],
    [
      'drawn by lot, no result',
      facts([{ ...printed(0, 1), treated: undefined, comparison: undefined, n: 500, reported: undefined }]),
      1,
    ],
    [
      'three teams, 1,200 pupils',
      facts(
        [],
        repeats(3, () => printed(0.4, 0.1)),
      ),
      4,
    ],
    [
      'two teams',
      facts(
        [],
        repeats(2, () => printed(0.4, 0.1)),
      ),
      3,
    ],
    [
      'three teams, 349 pupils',
      facts(
        [],
        repeats(3, (i) =>
          drawnByLot(5, 58, { comparison: { n: i ? 58 : 59, started: 60, mean: 100, sd: 10 } }),
        ),
      ),
      3,
    ],
    [
      'three teams, 350 pupils',
      facts(
        [],
        repeats(3, (i) =>
          drawnByLot(5, 58, { comparison: { n: i ? 58 : 60, started: 60, mean: 100, sd: 10 } }),
        ),
      ),
      4,
    ],
    [
      'seven teams, 14 classes, few pupils',
      facts(
        [],
        repeats(7, () =>
          parallelClasses(5, 1, {
            icc: 0,
            treated: { ...parallelClasses(5, 1).treated, n: 20, started: 20 },
            comparison: { ...parallelClasses(5, 1).comparison, n: 20, started: 20 },
          }),
        ),
      ),
      4,
    ],
    [
      'an interval wider than 0.40',
      facts(
        [],
        repeats(3, () => printed(0.4, 0.4)),
      ),
      3,
    ],
    [
      'a quarter of the tries silent',
      facts(
        [],
        repeats(3, () => printed(0.4, 0.1)),
        { due: 8, reported: 6 },
      ),
      4,
    ],
    [
      'more than a quarter silent',
      facts(
        [],
        repeats(3, () => printed(0.4, 0.1)),
        { due: 8, reported: 5 },
      ),
      3,
    ],
    [
      'six teams, 2,400 pupils, clear',
      facts(
        [],
        repeats(6, () => printed(0.3, 0.08)),
      ),
      5,
    ],
    [
      'six teams that found very different things',
      facts(
        [],
        repeats(6, (i) => printed(i % 2 ? 0.9 : 0.1, 0.08)),
      ),
      4,
    ],
    [
      'six teams on their own tests',
      facts(
        [],
        repeats(6, () =>
          printed(0.3, 0.08, { measure: { name: 'x', kind: 'other-test', madeBy: 'authors' } }),
        ),
      ),
      4,
    ],
  ])('%s', (_name, input, level) => {
    expect(main(input).level).toBe(level);
  });

  test('the direction of the result never counts', () => {
    for (const g of [0.3, -0.3])
      expect(
        main(
          facts(
            [],
            repeats(6, () => printed(g, 0.08)),
          ),
        ).level,
      ).toBe(5);
  });
});

describe('what is pooled', () => {
  const pooled = (findings: RateFinding[]) => main(facts(findings)).pooled;
  const part = (id: string) => ({ sample: { id, is: 'part' as const } });

  test('the primary of several results; a primary without figures is not replaced', () => {
    expect(pooled([printed(0.1, 0.1, { primary: true }), printed(0.9, 0.1)])?.estimate).toBe(0.1);
    expect(pooled([drawnByLot(0, 9, { primary: true, treated: { n: 9 } }), printed(0.9, 0.1)])).toBeNull();
  });

  test('else the mean of all, with the error of the largest', () => {
    const larger = printed(0.5, 0.2, { treated: { n: 500 }, comparison: { n: 500 } });
    const both = pooled([printed(0.1, 0.1), larger]);
    expect(both?.estimate).toBeCloseTo(0.3, 10);
    expect(both?.se).toBeCloseTo(0.2, 10);
    expect(both?.n).toBe(1000);
  });

  test('parts are combined by their precision, subgroups and follow-ups are left out', () => {
    const parts = pooled([printed(0.1, 0.1, part('x')), printed(0.6, 0.2, part('y'))]);
    expect(parts?.estimate).toBeCloseTo(0.2, 10);
    expect(parts?.se).toBeCloseTo(Math.sqrt(1 / 125), 10);
    expect(parts?.n).toBe(800);
    const others = [
      printed(9, 0.1, { sample: { id: 'z', is: 'subgroup' } }),
      printed(9, 0.1, { taken: 'follow-up' }),
    ];
    expect(pooled([printed(0.1, 0.1), ...others])?.estimate).toBe(0.1);
    expect(
      pooled([printed(0.1, 0.1), printed(9, 0.1, { taken: 'follow-up', primary: true })])?.estimate,
    ).toBe(0.1);
  });

  test('of several arms the primary', () => {
    const arms = [printed(0.1, 0.1, { arm: 'short' }), printed(0.7, 0.1, { arm: 'long', primary: true })];
    expect(pooled(arms)?.estimate).toBe(0.7);
  });

  test('one study a team: the largest', () => {
    const small = study('b', [printed(0.9, 0.1)], { team: 'same' });
    const large = study('a', [printed(0.2, 0.1, { treated: { n: 300 } })], { team: 'same' });
    expect(main(facts([], [small, large])).pooled).toMatchObject({ k: 1, estimate: 0.2 });
  });

  test('outcomes apart; the rating is about the claimed one', () => {
    const maths = printed(0.9, 0.1, { outcome: 'mathematics' });
    const input = facts([printed(0.1, 0.1), maths]);
    expect(main({ ...input, practice: { ...input.practice, outcome: 'mathematics' } }).pooled?.estimate).toBe(
      0.9,
    );
    expect(main({ ...input, practice: { ...input.practice, outcome: 'science' } })).toMatchObject({
      level: 1,
      pooled: null,
    });
    expect(judgeOutcomes(input, policy)).toHaveLength(2);
  });

  test('the security of several: bounded by how they were done, by all together, by each alone plus one', () => {
    const { security, bounds } = main(
      facts(
        [],
        repeats(5, () => drawnByLot(4, 60)),
      ),
    );
    expect(bounds).toEqual({ conduct: 5, precision: 4, own: 3 });
    expect(security).toBe(3);
  });
});
