import { expect, it } from 'vitest';
import { attritionLimit } from '#core/statistics/attrition.ts';
import {
  type Clustering,
  clusterCorrectedG,
  clusterCorrectedT,
  designEffect,
  effectiveN,
} from '#core/statistics/cluster-correction.ts';
import { coxD } from '#core/statistics/cox-d.ts';
import { tTwoTailed } from '#core/statistics/distributions.ts';
import { gFromF } from '#core/statistics/from-f.ts';
import { gFromP } from '#core/statistics/from-p.ts';
import { gFromR } from '#core/statistics/from-r.ts';
import { dFromT, gFromT, tFromG } from '#core/statistics/from-t.ts';
import { hedgesG, pooledSd } from '#core/statistics/hedges-g.ts';
import { improvementIndex } from '#core/statistics/improvement-index.ts';
import { logisticD, logOddsRatio } from '#core/statistics/odds-ratio.ts';
import { cohensU3, commonLanguageEffect, overlap } from '#core/statistics/overlap.ts';
import { riskDifference } from '#core/statistics/risk-difference.ts';
import { logRiskRatio } from '#core/statistics/risk-ratio.ts';
import { smallSampleCorrection } from '#core/statistics/small-sample-correction.ts';
import { describeGold, relativeError } from './gold.ts';

type Row = Record<string, number>;
type Gold = {
  two_group_grid: Row[];
  binary_grid: Row[];
  wwc_cluster_grid: Row[];
  t_to_d_grid: { t: number; df: number; d: number; ci: [number, number] }[];
  borenstein2009_ch4_independent: { input: Row; computed: Row };
  wwc_attrition_table_cautious: { overall_pct: number[]; cautious_max_differential: number[] };
  wwc_attrition_optimistic_points: { overall_pct: number[]; max_differential: number[] };
};

/** Each computed value against the gold one of the same name, to a share of 1e-9. */
function expectRow(row: Row, computed: Row, tolerance = 1e-9): void {
  for (const [name, value] of Object.entries(computed)) {
    expect(row[name], name).toBeTypeOf('number');
    expect(relativeError(value, row[name] ?? Number.NaN), `${name}: ${value}`).toBeLessThan(tolerance);
  }
}
const at = (row: Row, name: string) => row[name] ?? Number.NaN;

describeGold<Gold>(
  'effects agree with metafor, effectsize and the WWC formulas to 1e-9',
  'effects.json',
  (gold) => {
    it.each(gold.two_group_grid)('two groups of $n1 and $n2', (row) => {
      const treated = { n: at(row, 'n1'), mean: at(row, 'm1'), sd: at(row, 's1') };
      const comparison = { n: at(row, 'n2'), mean: at(row, 'm2'), sd: at(row, 's2') };
      const exact = hedgesG(treated, comparison);
      const approximate = hedgesG(treated, comparison, 'approximate');
      const [n1, n2] = [treated.n, comparison.n];
      const t = exact.d / Math.sqrt(1 / n1 + 1 / n2);
      const p = tTwoTailed(at(row, 't'), n1 + n2 - 2);
      expectRow(row, {
        metafor_yi: exact.g,
        metafor_vi: exact.variance,
        cohen_d: exact.d,
        wwc_g: approximate.g,
        t,
        improvement_index: improvementIndex(approximate.g),
        u3: cohensU3(exact.d),
        cles: commonLanguageEffect(exact.d),
        overlap: overlap(exact.d),
      });
      // The gold t has 15 digits; a p of 1e-200 magnifies the last of them, so p is compared on the log scale too.
      expect(Math.abs(p - at(row, 'p'))).toBeLessThan(1e-9);
      expect(Math.abs(Math.log(p) - Math.log(at(row, 'p')))).toBeLessThan(1e-9);
      const wanted = [exact.d, exact.g, exact.variance];
      const roads = [
        gFromT(at(row, 't'), n1, n2),
        gFromF(at(row, 't') ** 2, n1, n2, t < 0 ? -1 : 1),
        gFromR(t / Math.sqrt(t * t + n1 + n2 - 2), n1, n2),
      ];
      if (p > 1e-100) roads.push(gFromP(at(row, 'p'), n1, n2, t < 0 ? -1 : 1));
      for (const { d, g, variance } of roads) {
        for (const [i, value] of [d, g, variance].entries()) {
          expect(relativeError(value, wanted[i] ?? 0)).toBeLessThan(1e-9);
        }
      }
    });

    it.each(gold.binary_grid)('yes or no, $a of $n1 and $c of $n2', (row) => {
      const treated = { n: at(row, 'n1'), events: at(row, 'a') };
      const comparison = { n: at(row, 'n2'), events: at(row, 'c') };
      const odds = logOddsRatio(treated, comparison);
      const logistic = logisticD(odds);
      const ratio = logRiskRatio(treated, comparison);
      const difference = riskDifference(treated, comparison);
      const cox = coxD(treated, comparison);
      expectRow(row, {
        logOR: odds.estimate,
        OR_v: odds.variance,
        OR2DL: logistic.estimate,
        OR2DL_v: logistic.variance,
        OR2DN: cox.d,
        d_cox_uncorrected: cox.d,
        d_cox_wwc: cox.g,
        logRR: ratio.estimate,
        logRR_v: ratio.variance,
        RD: difference.estimate,
        RD_v: difference.variance,
      });
      expect(relativeError(cox.se, Math.sqrt(at(row, 'OR_v')) / 1.65)).toBeLessThan(1e-9);
    });

    it.each(gold.wwc_cluster_grid)('$M groups, icc $icc', (row) => {
      const [n1, n2, g] = [at(row, 'n1'), at(row, 'n2'), at(row, 'g')];
      const clustering: Clustering = { n: n1 + n2, clusters: at(row, 'M'), icc: at(row, 'icc') };
      const unadjusted = tFromG(g, n1, n2);
      const { t, df } = clusterCorrectedT(unadjusted, clustering);
      expectRow(row, {
        t_unadjusted: unadjusted,
        t_cluster: t,
        df_cluster: df,
        p_unadjusted: tTwoTailed(unadjusted, n1 + n2 - 2),
        p_cluster: tTwoTailed(t, df),
        deff: designEffect(clustering),
        n_effective: effectiveN(clustering),
      });
      const m = clustering.n / clustering.clusters;
      expect(clusterCorrectedG(g, clustering)).toBeCloseTo(
        g * Math.sqrt(1 - (2 * (m - 1) * clustering.icc) / (clustering.n - 2)),
        12,
      );
    });

    it.each(gold.t_to_d_grid)('d from t = $t', ({ t, df, d, ci }) => {
      const result = dFromT(t, df);
      expect(relativeError(result.d, d)).toBeLessThan(1e-9);
      // effectsize finds these ends by a coarse search: they are good to about 3e-7 only.
      expect(Math.abs(result.ci[0] - ci[0])).toBeLessThan(1e-6);
      expect(Math.abs(result.ci[1] - ci[1])).toBeLessThan(1e-6);
    });

    it("Borenstein's worked example", () => {
      const { input, computed } = gold.borenstein2009_ch4_independent;
      const treated = { n: at(input, 'n1'), mean: at(input, 'm1'), sd: at(input, 's1') };
      const comparison = { n: at(input, 'n2'), mean: at(input, 'm2'), sd: at(input, 's2') };
      const { d, g } = hedgesG(treated, comparison, 'approximate');
      expectRow(computed, {
        s_within: pooledSd(treated, comparison),
        d,
        g,
        J: smallSampleCorrection(treated.n + comparison.n - 2, 'approximate'),
      });
    });

    it('the attrition boundaries, point by point', () => {
      const { overall_pct: overall, cautious_max_differential: most } = gold.wwc_attrition_table_cautious;
      expect(overall.map((x) => attritionLimit(x, 'cautious'))).toEqual(most);
      const { overall_pct: points, max_differential: widest } = gold.wwc_attrition_optimistic_points;
      expect(points.map((x) => attritionLimit(x, 'optimistic'))).toEqual(widest);
    });
  },
);
