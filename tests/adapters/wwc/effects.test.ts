import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareEffects } from '#adapters/wwc/effects.ts';
import { readTables } from '#adapters/wwc/tables.ts';
import { clusterCorrectedG } from '#core/statistics/cluster-correction.ts';
import { coxD } from '#core/statistics/cox-d.ts';
import { hedgesG } from '#core/statistics/hedges-g.ts';
import { improvementIndex } from '#core/statistics/improvement-index.ts';
import { randomStream } from '#core/statistics/random.ts';
import { policy } from '../../core/evidence/policy.ts';

const treated = { n: 40, mean: 52.3, sd: 9.7 };
const comparison = { n: 38, mean: 48.1, sd: 11.4 };
const { d, g } = hedgesG(treated, comparison, 'approximate');

let last = 0;
/** A row of the table that prints both groups and `effect`. */
const rowWith = (effect: number | string, more: Record<string, string> = {}) => {
  last += 1;
  return {
    FindingID: `f${last}`,
    ReviewID: `r${last}`,
    Outcome_Measure: 'Reading test',
    Outcome_Measure_Intervention_Sample_Size: String(treated.n),
    Outcome_Measure_Comparison_Sample_Size: String(comparison.n),
    Intervention_Clusters_Sample_Size: String(treated.n),
    Comparison_Clusters_Sample_Size: String(comparison.n),
    Intervention_Mean: treated.mean.toFixed(2),
    Comparison_Mean: comparison.mean.toFixed(2),
    Intervention_Standard_Deviation: treated.sd.toFixed(2),
    Comparison_Standard_Deviation: comparison.sd.toFixed(2),
    Effect_Size_WWC: String(effect),
    ...more,
  };
};
const classOf = (row: Record<string, string>, ...others: Record<string, string>[]) => {
  const { apart, exact, share } = compareEffects([row, ...others], policy);
  const found = apart.find(({ id }) => id === row['FindingID']);
  return { is: found?.class ?? 'within rounding', why: found?.why, exact, share };
};
/** The effect of means that are `start` apart before, in deviations at the end. */
const less = (start: number) =>
  (g * (treated.mean - comparison.mean - start)) / (treated.mean - comparison.mean);

describe('a printed effect that is the one of the printed means', () => {
  it.each([
    ['to all digits', g],
    ['to two digits', g.toFixed(2)],
  ])('agrees %s', (_, effect) => {
    expect(classOf(rowWith(effect))).toMatchObject({ is: 'within rounding', share: 1, exact: 1 });
  });

  it('agrees where the means had been rounded, without being exact', () => {
    expect(classOf(rowWith(g + 0.001))).toMatchObject({ is: 'within rounding', share: 1, exact: 0 });
    expect(classOf(rowWith(g + 0.03)).is).not.toBe('within rounding');
  });

  it('is not asked of rows without figures, without spread, without a group', () => {
    const none = { Intervention_Standard_Deviation: '0', Comparison_Standard_Deviation: '0' };
    const rows = [
      rowWith('', {}),
      rowWith(g, { Intervention_Mean: '' }),
      rowWith(g, none),
      rowWith(g, { Outcome_Measure_Comparison_Sample_Size: '0' }),
    ];
    const { plain, tally, apart } = compareEffects(rows, policy);
    expect({ plain, apart }).toEqual({ plain: 0, apart: [] });
    expect(tally).toMatchObject({ 'figures missing': 2, 'no spread, or nobody on a side': 2 });
  });
});

describe('a printed effect that is not', () => {
  const clusters = { Intervention_Clusters_Sample_Size: '3', Comparison_Clusters_Sample_Size: '4' };
  const ofGroups = (icc: number) => clusterCorrectedG(g, { n: 78, clusters: 7, icc });
  const asErrors = (side: typeof treated) => ({ ...side, sd: side.sd * Math.sqrt(side.n) });
  const yesNo = { Intervention_Mean: '0.62', Comparison_Mean: '0.41' };
  const shares = coxD({ n: 40, events: 0.62 * 40 }, { n: 38, events: 0.41 * 38 }).g;

  it.each([
    ['reverse-scored', rowWith(-g)],
    ['clustered', rowWith(ofGroups(0.2), clusters)],
    ['clustered', rowWith(ofGroups(0.33), { ...clusters, ICC: '0.33' })],
    ['not corrected for small samples', rowWith(d)],
    ['in deviations of the comparison group', rowWith((treated.mean - comparison.mean) / comparison.sd)],
    [
      'deviations exchanged',
      rowWith(hedgesG({ n: 40, mean: 52.3, sd: 9.7 }, { n: 80, mean: 48.1, sd: 14.4 }, 'approximate').g, {
        Outcome_Measure_Comparison_Sample_Size: '80',
        Intervention_Standard_Deviation: '14.4',
        Comparison_Standard_Deviation: '9.7',
      }),
    ],
    [
      'standard errors printed as deviations',
      rowWith(hedgesG(asErrors(treated), asErrors(comparison), 'approximate').g),
    ],
    ['log odds ratio of percentages', rowWith(shares, yesNo)],
    ['reverse-scored and baseline-adjusted', rowWith(-less(1.4), { Outcome_Measure: 'Absences (days)' })],
    ['baseline-adjusted', rowWith(less(1.4))],
    ['baseline-adjusted', rowWith(less(-1.23))],
    ['baseline-adjusted, or a mean misprinted', rowWith(less(2))],
    ['unexplained', rowWith(g + 0.1234567)],
    ['unexplained', rowWith('0.55')],
  ])('%s', (name, row) => {
    expect(classOf(row)).toMatchObject({ is: name, share: 0 });
  });

  it('says by how much the start was apart, in the unit of the measure', () => {
    expect(classOf(rowWith(less(-1.23))).why).toContain('less a start of −1.23');
    expect(classOf(rowWith(ofGroups(0.2), clusters)).why).toContain(
      '7 allotted groups, intra-class correlation 0.2',
    );
  });

  it('is taken for adjusted rather than misprinted where the same was done in more of the review', () => {
    const [one, two] = [rowWith(less(2)), rowWith(less(1.4))];
    expect(classOf(one, { ...two, ReviewID: one.ReviewID }).is).toBe('baseline-adjusted');
    expect(classOf(one, two).is).toBe('baseline-adjusted, or a mean misprinted');
  });

  it('is clustered only by an intra-class correlation that is printed or usual', () => {
    expect(classOf(rowWith(ofGroups(0.27), clusters)).is).toBe('unexplained');
    expect(classOf(rowWith(ofGroups(0.2), { ...clusters, ICC: '0.33' })).is).toBe('unexplained');
  });

  it('is misprinted only where something printed beside it says so', () => {
    const index = improvementIndex(g).toFixed(0);
    expect(classOf(rowWith(g + 0.3, { Improvement_Index: index }))).toMatchObject({
      is: 'misprinted',
      why: expect.stringContaining('index'),
    });
    const other = improvementIndex(g + 0.3).toFixed(0);
    expect(classOf(rowWith(g + 0.3, { Improvement_Index: other })).is).toBe('unexplained');
    expect(classOf(rowWith(g + 0.3, { Improvement_Index: '49' })).is).toBe('unexplained');
    // p of t = g / √(1/40 + 1/38) on 77 degrees of freedom, by scipy's t.sf.
    expect(classOf(rowWith(g + 0.3, { p_Value_WWC: '0.0862' })).why).toContain('p-value');
    expect(classOf(rowWith(g + 0.3, { p_Value_WWC: '0.0862', Improvement_Index: other })).is).toBe(
      'unexplained',
    );
  });

  it("says so where index and p-value are those of the study's own effect", () => {
    // p of t = 0.9 / √(1/40 + 1/38) on 77 degrees of freedom, by scipy's t.sf.
    const beside = { Effect_Size_Study: '0.9', Improvement_Index: '32', p_Value_WWC: '0.000159' };
    const { is, why } = classOf(rowWith(g + 0.1234567, beside));
    expect(is).toBe('unexplained');
    expect(why).toContain("study's own effect");
  });

  it('never takes any other effect for a start taken away, but once in 2,500', () => {
    const random = randomStream(7);
    const effects = Array.from({ length: 3000 }, () => 6 * random() - 3);
    const { tally } = compareEffects(
      effects.map((effect) => rowWith(effect)),
      policy,
    );
    const taken = Object.entries(tally).filter(([name]) => name.startsWith('baseline-adjusted'));
    expect(taken.reduce((sum, [, count]) => sum + (count ?? 0), 0)).toBeLessThan(10);
  });
});

const folder = fileURLToPath(new URL('../../../../shared/data/wwc', import.meta.url));

describe.skipIf(!existsSync(folder))('the published findings (skipped where ../shared is absent)', () => {
  it('agree within rounding for at least 97%, and the rest have a class', async () => {
    const { findings } = await readTables(folder);
    const { plain, share, exact, apart, tally } = compareEffects(findings, policy);
    expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(findings.length);
    expect(plain).toBe(1981);
    expect(share).toBeGreaterThanOrEqual(0.97);
    expect(exact).toBeGreaterThan(0.96);
    expect(apart.filter((row) => row.class === 'unexplained').map(({ id }) => id)).toEqual([
      '5281',
      '5623',
      '5282',
    ]);
  });
});
