import { describe, expect, test } from 'vitest';
import type { CheckName } from '#core/evidence/consistency/check.ts';
import { checks, consistencyOf, consistencyOfText } from '#core/evidence/consistency.ts';
import type { Finding } from '#core/model/finding.ts';
import { describeGold } from '../statistics/gold.ts';
import { drawnByLot } from './facts.ts';
import { policy } from './policy.ts';

const verdicts = (finding: Finding, check: CheckName) =>
  consistencyOf(finding, {}, policy)
    .filter((result) => result.check === check)
    .map(({ verdict }) => verdict);
const whole = { measure: { name: 'x', kind: 'other-test' as const, whole: true, min: 0, max: 20 } };
const treated = (figures: Finding['treated']) => ({ treated: figures, comparison: { n: 20 } });
const says = (entry: object) => ({ reported: [{ by: 'paper', ...entry }] });

/** For every check one finding that passes and one that does not. */
const examples: Record<CheckName, { fine: Partial<Finding>; wrong: Partial<Finding>; verdict?: 'warning' }> =
  {
    'drop-out': { fine: treated({ n: 20, started: 20 }), wrong: treated({ n: 20, started: 19 }) },
    totals: { fine: { ...treated({ n: 20 }), n: 40 }, wrong: { ...treated({ n: 20 }), n: 41 } },
    percent: { fine: treated({ n: 71, percent: 39 }), wrong: treated({ n: 7, percent: 39 }) },
    grim: {
      fine: { ...whole, ...treated({ n: 28, mean: 5.18 }) },
      wrong: { ...whole, ...treated({ n: 28, mean: 5.19 }) },
    },
    grimmer: {
      fine: { ...whole, ...treated({ n: 18, mean: 3.44, sd: 2.48 }) },
      wrong: { ...whole, ...treated({ n: 18, mean: 3.44, sd: 2.47 }) },
    },
    'standard-deviation': {
      fine: { ...whole, ...treated({ n: 20, mean: 10, sd: 9 }) },
      wrong: { ...whole, ...treated({ n: 20, mean: 10, sd: 11 }) },
    },
    effect: {
      fine: { ...drawnByLot(5), ...says({ g: 0.5 }) },
      wrong: { ...drawnByLot(5), ...says({ g: 0.7 }) },
      verdict: 'warning',
    },
    interval: { fine: says({ g: 0.3, ci: [0.1, 0.5] }), wrong: says({ g: 0.6, ci: [0.1, 0.5] }) },
    'p-value': { fine: says({ t: 2.2, df: 28, p: 0.036 }), wrong: says({ t: 2.2, df: 28, p: 0.063 }) },
  };

describe('do the numbers agree', () => {
  test.each(Object.keys(checks) as CheckName[])('%s: one that passes, one that does not', (name) => {
    const { fine, wrong, verdict = 'error' } = examples[name];
    const base = { ...drawnByLot(0), treated: undefined, comparison: undefined };
    expect(verdicts({ ...base, ...fine }, name)[0]).toBe('ok');
    expect(verdicts({ ...base, ...wrong }, name)).toContain(verdict);
  });

  test('a wrong p on the same side of .05 is a warning', () => {
    expect(verdicts({ ...drawnByLot(0), ...says({ t: 2.2, df: 28, p: 0.02 }) }, 'p-value')).toEqual([
      'warning',
    ]);
  });

  test('an effect in steps either way fits where a lower figure is better', () => {
    const lower = { ...drawnByLot(5), higherIsBetter: false };
    for (const g of [0.5, -0.5]) expect(verdicts({ ...lower, ...says({ g }) }, 'effect')).toEqual(['ok']);
    expect(verdicts({ ...drawnByLot(5), ...says({ g: -0.5 }) }, 'effect')).toEqual(['warning']);
  });

  test('means and percentages that allow for the start need not be possible', () => {
    const adjusted = {
      ...drawnByLot(0),
      ...whole,
      ...treated({ n: 28, mean: 5.19, percent: 39.33 }),
      adjusted: true,
    };
    expect(consistencyOf(adjusted, {}, policy).filter(({ verdict }) => verdict === 'error')).toEqual([]);
  });

  test('more said yes than there were', () => {
    expect(verdicts({ ...drawnByLot(0), ...treated({ n: 9, events: 10 }) }, 'percent')).toContain('error');
  });
});

type Statcheck = { rows: { text: string; results: { error: boolean; decision_error: boolean }[] }[] };
describeGold<Statcheck>('texts in APA style', 'statcheck.json', ({ rows }) => {
  test('are judged as statcheck judges them', () => {
    const wanted = (result: { error: boolean; decision_error: boolean }) =>
      result.decision_error ? 'error' : result.error ? 'warning' : 'ok';
    const wrong = rows.filter(({ text, results }) => {
      const ours = consistencyOfText(text, 'text').map(({ verdict }) => verdict);
      return ours.join() !== results.map(wanted).join();
    });
    expect(wrong.length / rows.length).toBeLessThan(0.01);
  });
});
