import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rateInput } from '#core/evidence/input.ts';
import { rate } from '#core/evidence/rate.ts';
import { policy } from './policy.ts';

type Case = {
  id: string;
  input: unknown;
  expected: {
    level: number;
    security: number;
    verdict: string;
    mainReason: string;
    pool: Record<string, number | null | [number, number]> | null;
    nextStep: string;
  };
};

const file = new URL('../../../../shared/data/gold/rate-cases.json', import.meta.url);
const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cases : [];

/** Numbers and the words that carry meaning; how they are joined is free. */
const content = (text: string): string[] =>
  text
    .toLowerCase()
    .match(
      /\d[\d.,]*\d|\d|\b(?:declare|baseline|before|after|lot|class|schools?|teams?|pupils|comparison|settled|matched)\b/g,
    ) ?? [];

describe.skipIf(cases.length === 0)('rated as agreed (skipped where ../shared is absent)', () => {
  test.each(cases)('$id', ({ input, expected }) => {
    const result = rate(rateInput.parse(input), policy);
    expect(result).toMatchObject({
      level: expected.level,
      security: expected.security,
      verdict: expected.verdict,
    });
    expect(result.reasons[0]?.says).toBe(expected.mainReason);
    expect(content(result.nextStep)).toEqual(expect.arrayContaining(content(expected.nextStep)));
    if (expected.pool === null) {
      expect(result.pool).toBeNull();
      return;
    }
    for (const [key, value] of Object.entries(expected.pool)) {
      const ours = result.pool?.[key as keyof typeof result.pool];
      if (value === null) expect(ours, key).toBeNull();
      else
        for (const [i, number] of [value].flat().entries())
          expect(Math.abs(([ours].flat()[i] ?? Number.NaN) - number), key).toBeLessThan(0.01);
    }
  });
});
