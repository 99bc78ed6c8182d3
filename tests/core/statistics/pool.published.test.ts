import { describe, expect, it } from 'vitest';
import { leaveOneOut } from '#core/statistics/leave-one-out.ts';
import { pool } from '#core/statistics/pool.ts';
import { logRiskRatio } from '#core/statistics/risk-ratio.ts';

/**
 * Thirteen trials of the BCG vaccine (Colditz and others 1994): ill and not ill, vaccinated and not. The results are
 * printed in Viechtbauer (2010), Journal of Statistical Software 36(3), and in metafor's documentation.
 */
const bcg = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

const effects = bcg.map(([a, b, c, d], i) => {
  const { estimate, variance } = logRiskRatio({ n: a + b, events: a }, { n: c + d, events: c });
  return { label: `trial ${i + 1}`, g: estimate, se: Math.sqrt(variance) };
});
const how = { effects, method: 'REML', interval: 'wald', prediction: 'metafor' } as const;

describe('the BCG trials, as published', () => {
  it('REML with Wald', () => {
    const result = pool(how);
    expect(result.estimate).toBeCloseTo(-0.7145, 4);
    expect(result.se).toBeCloseTo(0.1798, 4);
    expect(result.ci[0]).toBeCloseTo(-1.0669, 4);
    expect(result.ci[1]).toBeCloseTo(-0.3622, 4);
    expect(result.tau2).toBeCloseTo(0.3132, 4);
    expect(result.i2).toBeCloseTo(92.22, 2);
    expect(result.q).toBeCloseTo(152.233, 3);
  });

  it('DerSimonian-Laird and equal effects, as Stata (metan)', () => {
    const result = pool({ ...how, method: 'DL' });
    expect(result.tau2).toBeCloseTo(0.3088, 4);
    expect(result.estimate).toBeCloseTo(-0.7141, 4);
    expect(result.ci[0]).toBeCloseTo(-1.0644, 4);
    expect(result.ci[1]).toBeCloseTo(-0.3638, 4);
    const equal = pool({ ...how, method: 'EE' });
    expect(equal.estimate).toBeCloseTo(-0.4303, 4);
    expect(equal.ci[0]).toBeCloseTo(-0.5097, 4);
    expect(equal.ci[1]).toBeCloseTo(-0.3509, 4);
  });

  // Not printed: worked out apart from this code, with SciPy 1.17.
  it('Knapp-Hartung, and ad hoc where it is the wider', () => {
    const hartung = pool({ ...how, interval: 'knapp-hartung' });
    expect(hartung.se).toBeCloseTo(0.18079174409, 8);
    expect(hartung.ci[0]).toBeCloseTo(-1.10844371, 7);
    expect(hartung.ci[1]).toBeCloseTo(-0.32062097, 7);
    expect(pool({ ...how, interval: 'adhoc' }).ci).toEqual(hartung.ci);
  });

  it('leaving one out: thirteen times twelve trials, and nobody left of one', () => {
    const results = leaveOneOut(how);
    expect(results.map(({ without }) => without)).toEqual(effects.map(({ label }) => label));
    for (const [i, { without: _, ...rest }] of results.entries()) {
      expect(rest).toEqual(pool({ ...how, effects: effects.toSpliced(i, 1) }));
    }
    expect(leaveOneOut({ ...how, effects: effects.slice(0, 1) })).toEqual([]);
  });
});
