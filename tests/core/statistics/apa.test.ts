import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApaResult, mentionsOneTailed, readApa } from '#core/statistics/apa.ts';
import { pValue } from '#core/statistics/p-value.ts';
import { recomputeP } from '#core/statistics/recompute-p.ts';
import { processorTime } from '../../processor-time.ts';

const one = (text: string): ApaResult => {
  const [result, ...more] = readApa(text);
  if (!result || more.length > 0) throw new Error(`expected one test in ${text}`);
  return result;
};

describe('reading tests of significance', () => {
  it.each([
    ['t(28) = 2.20, p = .036', { test: 't', df1: null, df2: 28, value: 2.2, decimals: 2 }],
    ['t (27.4) = −2.2, p < .05', { test: 't', df2: 27.4, value: -2.2, decimals: 1, comparison: '=' }],
    ['F(2, 41) = 4.21, p = .178', { test: 'F', df1: 2, df2: 41, value: 4.21 }],
    ['F(l, 41) = 4, p = .052', { test: 'F', df1: 1, df2: 41, value: 4, decimals: 0 }],
    ['F(2,1200) = 1,234.5, p < .001', { test: 'F', value: 1234.5, decimals: 1 }],
    ['r(48) = -.34, p < .05', { test: 'r', df2: 48, value: -0.34 }],
    ['χ²(1, N = 90) = 4.1, p = .04', { test: 'chi2', df1: 1, df2: null, value: 4.1 }],
    ['χ2 (3) = 8.20, p = .042', { test: 'chi2', df1: 3 }],
    ['X^2(1, n=1,090) = 4.1, p = .04', { test: 'chi2', df1: 1 }],
    ['chi-square(2) = 4.1, p = .13', { test: 'chi2', df1: 2 }],
    ['z = 1.96, p = .05', { test: 'z', df1: null, df2: null, value: 1.96 }],
    ['Q-within(4) = 3.2, p > .10', { test: 'Qw', df1: 4 }],
    ['Qb(1) = 3.2, ns', { test: 'Qb', p: { comparison: 'ns', value: null } }],
    [
      'Q(9) < 3, p > .5',
      { test: 'Q', comparison: '<', value: 3, p: { comparison: '>', value: 0.5, decimals: 1 } },
    ],
    ['t(9) = 5.1, p = 6.4e-4', { p: { comparison: '=', value: 6.4e-4, decimals: 5 } }],
    ['T(9) = 0.1; p ≥ .9', { test: 't', p: { comparison: '>', value: 0.9, decimals: 1 } }],
    ['z = 0.2, n.s.', { test: 'z', p: { comparison: 'ns', value: null } }],
  ])('%s', (text, expected) => {
    expect(one(`Of the tests (${text}) one.`)).toMatchObject({ raw: text, ...expected });
  });

  it('finds several in a text, in order', () => {
    const text =
      'Reading rose, t(28) = 2.20, p = .036, and maths, F(1, 28) = 0.3, p = .59; r(30) = .2, p = .27.';
    expect(readApa(text).map(({ test }) => test)).toEqual(['t', 'F', 'r']);
  });

  it.each([
    'Nothing of the kind.',
    'We met at(28) = 2.20, p = .036.',
    't(28) = 2.20',
    't(28) = 2.20, d = 0.4',
    'p = .036',
    'The mean was 3.4 (SD = 1.2), p. 14',
    'F(2) = 3.1, p = .04',
  ])('finds nothing in "%s"', (text) => {
    expect(readApa(text)).toEqual([]);
  });

  it('reads back what it would print', () => {
    const sign = fc.constantFrom<'=' | '<' | '>'>('=', '<', '>');
    const hundredths = fc.integer({ min: -999, max: 999 });
    fc.assert(
      fc.property(
        sign,
        sign,
        hundredths,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 999 }),
        (a, b, x, df, p) => {
          const value = (x / 100).toFixed(2);
          const printed = `.${String(p).padStart(3, '0')}`;
          expect(one(`t(${df}) ${a} ${value}, p ${b} ${printed}`)).toMatchObject({
            df2: df,
            comparison: a,
            value: Number(value),
            decimals: 2,
            p: { comparison: b, value: p / 1000, decimals: 3 },
          });
        },
      ),
    );
  });

  it.each([
    't('.repeat(40_000),
    `chi${' '.repeat(100_000)}(`,
    `t(${'1'.repeat(100_000)}`,
    't(1) = '.repeat(20_000),
    `z = ${'1,'.repeat(50_000)}`,
  ])('is not slowed down by odd text (%#)', (text) => {
    expect(processorTime(() => readApa(text))).toBeLessThan(5000);
  });

  it('notices talk of one tail', () => {
    for (const text of ['a one-tailed test', 'One sided', 'a directional hypothesis']) {
      expect(mentionsOneTailed(text)).toBe(true);
    }
    expect(mentionsOneTailed('a two-tailed test, one of many')).toBe(false);
  });
});

describe('recomputing p', () => {
  const judge = (text: string, options = {}) => recomputeP(one(text), options);

  it('never doubts a p that belongs to the statistic, however both are rounded', () => {
    const test = fc.constantFrom<[ApaResult['test'], number | null, number | null]>(
      ['t', null, 28],
      ['F', 2, 41],
      ['r', null, 50],
      ['z', null, null],
      ['chi2', 3, null],
      ['Qw', 5, null],
    );
    const digits = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(
        test,
        fc.double({ min: 0, max: 6, noNaN: true }),
        fc.boolean(),
        digits,
        digits,
        ([kind, df1, df2], x, down, d, dp) => {
          const twoSided = ['t', 'r', 'z'].includes(kind);
          const exact = (kind === 'r' ? x / 6.1 : x) * (down && twoSided ? -1 : 1);
          const p = pValue({ test: kind, value: exact, df1, df2 }) ?? 0;
          const result: ApaResult = {
            raw: '',
            test: kind,
            df1,
            df2,
            comparison: '=',
            value: Number(exact.toFixed(d)),
            decimals: d,
            p: { comparison: '=', value: Number(p.toFixed(dp)), decimals: dp },
          };
          fc.pre(p.toFixed(dp) !== (0).toFixed(dp));
          expect(recomputeP(result)).toMatchObject({ error: false, decisionError: false, impossible: false });
          for (const comparison of ['<', '>'] as const) {
            const value = comparison === '<' ? p + 1e-6 : p - 1e-6;
            if (value > 0 && value < 1) {
              expect(recomputeP({ ...result, p: { comparison, value, decimals: 6 } }).error).toBe(false);
            }
          }
        },
      ),
    );
  });

  it.each([
    ['t(28) = 2.20, p = .036', false, false],
    ['t(28) = 2.20, p = .04', false, false],
    ['t(28) = 2.20, p = .046', true, false],
    ['t(28) = 2.20, p = .36', true, true],
    ['t(28) = 1.20, p < .05', true, true],
    ['t(28) = 2.20, p < .01', true, false],
    ['t(28) = 2.20, p > .05', true, true],
    ['t(28) = 2.20, ns', true, true],
    ['t(28) = 1.20, ns', false, false],
    ['t(28) = 9.20, p = .000', true, false],
    ['t(28) < 1, p = .50', false, false],
    ['t(28) < 1, p = .10', true, false],
    ['t(28) < 1, p = .01', true, true],
    ['t(28) < 1, p < .05', true, true],
    ['t(28) < 1, p > .05', false, false],
    ['t(28) > 3, p < .01', false, false],
    ['t(28) > 3, p = .50', true, true],
    ['t(28) > 3, p > .05', true, true],
    ['t(28) > 3, p = .001', false, false],
    ['z = 0.00, p = 1.000', false, false],
    ['F(1, 20) = 0.00, p = .99', false, false],
    ['r(20) = 1.00, p < .001', false, false],
  ])('%s: error %s, decision error %s', (text, error, decisionError) => {
    expect(judge(text)).toMatchObject({ error, decisionError, impossible: false });
  });

  it('takes p = alpha as significant, and alpha as given', () => {
    expect(judge('t(28) = 1.20, p = .05')).toMatchObject({ error: true, decisionError: true });
    expect(judge('t(28) = 2.20, p = .02', { alpha: 0.01 })).toMatchObject({
      error: true,
      decisionError: false,
    });
    expect(judge('t(28) = 2.20, p = .006', { alpha: 0.01 })).toMatchObject({
      error: true,
      decisionError: true,
    });
    expect(judge('t(28) = 9.20, p = .000', { zeroIsError: false }).error).toBe(false);
  });

  it('says when one tail would explain an error, and believes one tail when told', () => {
    expect(judge('t(48) = 1.82, p < .05')).toMatchObject({
      error: true,
      decisionError: true,
      fitsOneTailed: true,
    });
    expect(judge('t(48) = 1.82, p < .05', { tails: 'one' })).toMatchObject({
      error: false,
      fitsOneTailed: false,
    });
    expect(judge('t(48) = 1.02, p < .05').fitsOneTailed).toBe(false);
    expect(judge('F(1, 48) = 3.31, p = .038').fitsOneTailed).toBe(false);
    expect(judge('t(28) = 2.20, p = .036').fitsOneTailed).toBe(false);
  });

  it.each([
    'r(20) = 1.20, p < .01',
    't(28) = 2.20, p = 1.36',
    't(0) = 2.20, p = .04',
    'F(0, 9) = 2.20, p = .04',
    'χ²(0) = 1, p = .9',
  ])('%s cannot be', (text) => {
    expect(judge(text)).toMatchObject({
      impossible: true,
      error: true,
      decisionError: false,
      computed: null,
    });
  });

  it('knows p without degrees of freedom from z only', () => {
    expect(pValue({ test: 'z', value: 1.959963984540054, df1: null, df2: null })).toBeCloseTo(0.05, 12);
    expect(pValue({ test: 'z', value: 1.959963984540054, df1: null, df2: null }, 'one')).toBeCloseTo(
      0.025,
      12,
    );
    for (const test of ['t', 'F', 'r', 'chi2', 'Q', 'Qw', 'Qb'] as const) {
      expect(pValue({ test, value: 0.5, df1: null, df2: null })).toBeNull();
    }
  });
});
