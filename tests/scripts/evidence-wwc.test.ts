import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareDesignRows, designRowOf } from '#adapters/wwc/design-rows.ts';
import { printedEffect } from '#adapters/wwc/printed-effect.ts';
import { numberIn, readCsv } from '#adapters/wwc/read-csv.ts';
import { readTables } from '#adapters/wwc/tables.ts';
import { compareVerdicts } from '#adapters/wwc/verdicts.ts';
import { policy } from '../core/evidence/policy.ts';

const table = new URL('../../../shared/data/wwc/findings.csv', import.meta.url);

describe.skipIf(!existsSync(table))(
  'the What Works Clearinghouse (skipped where ../shared is absent)',
  () => {
    test('our verdicts agree with its ratings', async () => {
      const found = compareVerdicts(await readTables(fileURLToPath(new URL('.', table))), policy);
      expect(found.compared).toBe(401);
      expect(found.exact).toBeGreaterThanOrEqual(0.62);
      expect(found.precision).toBeGreaterThanOrEqual(0.9);
    });

    test('our design rows agree with its ratings of studies, where it says why', async () => {
      const { designs } = await readTables(fileURLToPath(new URL('.', table)));
      const found = compareDesignRows(designs, policy);
      expect(found.withReason.reviews).toBe(125);
      expect(found.withReason.agreed).toBeGreaterThanOrEqual(0.95);
      expect(found.table['row 5']).toEqual({ without: 71 });
    });
  },
);

describe('tables of comma-separated values', () => {
  test('quotes, commas, line ends and empty cells', () => {
    const rows = readCsv('a,b,c\r\n1,"x, ""y""\nz",\n,2,3\n');
    expect(rows).toEqual([
      { a: '1', b: 'x, "y"\nz', c: '' },
      { a: '', b: '2', c: '3' },
    ]);
  });

  test('a number, or nothing', () => {
    expect(['1.5', '-.06', '', ' ', 'n/a', undefined].map(numberIn)).toEqual([
      1.5,
      -0.06,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('an effect as the clearinghouse accepted it', () => {
  const effect = (own: string, study: string, index: string) =>
    printedEffect({ Effect_Size_WWC: own, Effect_Size_Study: study, Improvement_Index: index });

  test('its own first, then the study\u2019s, turned by the improvement index', () => {
    expect(effect('0.3', '0.5', '12')).toBe(0.3);
    expect(effect('', '0.5', '19')).toBe(0.5);
    expect(effect('-0.5', '', '19')).toBe(0.5);
    expect(effect('0', '0.33', '-13')).toBe(-0.33);
    expect(effect('-0.02', '', '0')).toBe(-0.02);
    expect(effect('', '', '0')).toBeUndefined();
  });

  test('from the index where nothing else is printed', () => {
    expect(effect('0', '', '34')).toBeCloseTo(0.994, 2);
  });
});

describe('the design row of a study, from the reviewers\u2019 reason', () => {
  test.each([
    ['RCT', 'it is a randomized controlled trial with low attrition.', 5],
    ['RCT', '', 4],
    ['RCT', 'high attrition, but the groups satisfy the baseline equivalence requirement.', 3],
    ['RCT', 'a compromised trial, but satisfies the baseline equivalence requirement.', 3],
    ['QED', 'the groups satisfy the baseline equivalence requirement.', 3],
    ['QED', '', 2],
  ])('%s, "%s": row %i', (design, reason, row) => {
    expect(designRowOf({ s_study_design: design, s_rating_reason: reason }, policy)).toBe(row);
  });
});
