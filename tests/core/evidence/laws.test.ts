import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RateFinding, type RateInput, rateInput } from '#core/evidence/input.ts';
import { judgeOutcomes } from '#core/evidence/judge.ts';
import { rate } from '#core/evidence/rate.ts';
import { verdicts } from '#core/evidence/scale.ts';
import { anyInput, plainFinding, plainInput } from './arbitrary.ts';
import { facts } from './facts.ts';
import { policy } from './policy.ts';

const rated = (input: RateInput) => rate(rateInput.parse(input), policy);
/** Level, security, verdict and pool alone: without the search for the next step. */
const judged = (input: RateInput) => judgeOutcomes(rateInput.parse(input), policy)[0];
const short = (input: RateInput) => {
  const { level, security, verdict, pool, nextStep, words } = rated(input);
  return { level, security, verdict, pool, nextStep, words };
};
const everyFinding = (input: RateInput, change: (finding: RateFinding) => RateFinding): RateInput => ({
  ...input,
  practice: { ...input.practice, findings: input.practice.findings.map(change) },
  reports: input.reports.map((study) => ({ ...study, findings: study.findings.map(change) })),
});
const timesAsLarge = (finding: RateFinding, times: number): RateFinding => {
  const larger = (side: RateFinding['treated']) =>
    side && { ...side, n: side.n * times, started: (side.started ?? side.n) * times };
  return { ...finding, treated: larger(finding.treated), comparison: larger(finding.comparison) };
};

describe('laws of rating', () => {
  test('whatever the schema accepts is rated, in numbers that are numbers', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = rated(input);
        expect([1, 2, 3, 4, 5]).toContain(result.level);
        expect([0, 1, 2, 3, 4, 5]).toContain(result.security);
        expect(verdicts).toContain(result.verdict);
        expect(result.reasons.length).toBeGreaterThan(0);
        expect(result.nextStep).not.toBe('');
        expect(JSON.stringify(result.pool)).not.toContain('null,null');
        for (const value of Object.values(result.pool ?? {}).flat())
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
        expect(result.words + result.nextStep + JSON.stringify(result.reasons)).not.toMatch(
          /NaN|undefined|Infinity/,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('whatever has another shape is refused', () => {
    const spoil = fc.constantFrom<(input: Record<string, unknown>) => unknown>(
      (input) => ({ ...input, extra: 1 }),
      (input) => ({ ...input, tries: { due: -1, reported: 0 } }),
      (input) => ({ ...input, tries: { due: 1.5, reported: 0 } }),
      (input) => ({ ...input, practice: undefined }),
      (input) => ({ ...input, reports: {} }),
      (input) => ({ ...input, practice: { ...(input['practice'] as object), level: 5 } }),
      (input) => ({ ...input, reports: [{ ...(input['practice'] as object), source: 'hearsay' }] }),
      (input) => [input],
      () => null,
    );
    fc.assert(
      fc.property(plainInput, spoil, (input, change) => {
        expect(rateInput.safeParse(change(input)).success).toBe(false);
      }),
    );
    fc.assert(fc.property(fc.anything(), (value) => !rateInput.safeParse(value).success));
  });

  test('a larger study of the same thing is never less secure', () => {
    fc.assert(
      fc.property(plainFinding, fc.integer({ min: 2, max: 20 }), (finding, times) => {
        const small = judged(facts([finding]));
        const large = judged(facts([timesAsLarge(finding, times)]));
        fc.pre(
          small.findings[0]?.baseline.is === large.findings[0]?.baseline.is || small.level === large.level,
        );
        expect(large.security).toBeGreaterThanOrEqual(small.security);
      }),
      { numRuns: 60 },
    );
  });

  test('names change nothing', () => {
    fc.assert(
      fc.property(plainInput, (input) => {
        const team = (name: string) => `other ${name.split('').toReversed().join('')}`;
        const renamed = everyFinding(input, (finding) => ({
          ...finding,
          id: 'renamed',
          measure: { ...finding.measure, name: 'Another name' },
        }));
        const who = <S extends { id: string; team: string }>(study: S): S => ({
          ...study,
          id: `x ${study.id}`,
          team: team(study.team),
        });
        expect(
          short({ ...renamed, practice: who(renamed.practice), reports: renamed.reports.map(who) }),
        ).toEqual(short(input));
      }),
    );
  });

  test('the order of the studies changes nothing', () => {
    fc.assert(
      fc.property(plainInput, fc.integer(), (input, turn) => {
        const by = Math.abs(turn) % (input.reports.length + 1);
        const reports = [...input.reports.slice(by), ...input.reports.slice(0, by)].toReversed();
        const one = judged(input);
        const two = judged({ ...input, reports });
        expect(two.level).toBe(one.level);
        expect(two.security).toBe(one.security);
        expect(two.verdict).toBe(one.verdict);
        expect(two.pooled?.estimate).toBe(one.pooled?.estimate);
        expect(two.pooled?.ci).toEqual(one.pooled?.ci);
      }),
    );
  });

  test('turning every outcome round turns the verdict and leaves the level and the security', () => {
    const turned = {
      helps: 'harms',
      harms: 'helps',
      'may help': 'may harm',
      'may harm': 'may help',
    } as Record<string, string>;
    fc.assert(
      fc.property(plainInput, (input) => {
        const one = judged(input);
        const other = judged(everyFinding(input, (finding) => ({ ...finding, higherIsBetter: false })));
        expect(other.level).toBe(one.level);
        expect(other.security).toBe(one.security);
        expect(other.verdict).toBe(turned[one.verdict] ?? one.verdict);
      }),
      { numRuns: 60 },
    );
  });

  test('a silent try never raises anything', () => {
    const strength: Record<string, number> = {
      unclear: 0,
      'may help': 1,
      'may harm': 1,
      'no clear difference': 2,
      helps: 2,
      harms: 2,
    };
    fc.assert(
      fc.property(plainInput, fc.integer({ min: 1, max: 5 }), (input, silent) => {
        const before = judged(input);
        const after = judged({ ...input, tries: { ...input.tries, due: input.tries.due + silent } });
        expect(after.level).toBeLessThanOrEqual(before.level);
        expect(after.security).toBeLessThanOrEqual(before.security);
        expect(strength[after.verdict]).toBeLessThanOrEqual(strength[before.verdict] ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  test('the same team five times is one team', () => {
    fc.assert(
      fc.property(plainFinding, (finding) => {
        const once = facts([finding]);
        const again = Array.from({ length: 4 }, (_, i) => ({ ...once.practice, id: `again-${i}` }));
        const { nextStep: _a, words: _b, ...one } = short(once);
        const { nextStep: _c, words: _d, ...five } = short({ ...once, reports: again });
        expect(five).toEqual(one);
      }),
    );
  });
});
