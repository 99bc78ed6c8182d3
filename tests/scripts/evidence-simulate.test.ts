import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

describe('simulated evidence', () => {
  const run = spawnSync(process.execPath, ['scripts/evidence-simulate.ts', '300'], {
    cwd: project,
    encoding: 'utf8',
  });
  const results: Record<string, number | string>[] = JSON.parse(run.stdout).results;
  const share = (name: RegExp, verdict: string) =>
    results.filter((result) => name.test(String(result['name']))).map((result) => Number(result[verdict]));

  test('what does nothing is seldom said to help, whatever is held back', () => {
    expect(share(/^nothing works/, 'helps')).toHaveLength(5);
    expect(Math.max(...share(/^nothing works/, 'helps'))).toBeLessThanOrEqual(0.06);
  });

  test('undeclared and biased, it is never said to help and seldom that it may', () => {
    expect(share(/undeclared/, 'helps')).toEqual([0]);
    expect(Math.max(...share(/undeclared/, 'may help'))).toBeLessThanOrEqual(0.2);
  });

  test('what truly moves pupils by 0.4 is found by eight honest reports', () => {
    expect(Math.min(...share(/eight reports/, 'helps'))).toBeGreaterThanOrEqual(0.8);
  });
});
