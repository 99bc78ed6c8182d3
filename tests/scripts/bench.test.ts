import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });

test('figures as JSON: both sides and the ratio of each contest', () => {
  const { status, stdout } = bench('evidence', '--count', '20', '--runs', '1', '--json');
  expect(status).toBe(0);
  const { comparisons } = JSON.parse(stdout);
  expect(comparisons.map(({ id }: { id: string }) => id)).toEqual(['pooling', 'rating']);
  for (const { ours, baseline, ratio, count } of comparisons) {
    expect(count).toBe(20);
    expect(ratio.wall).toBeCloseTo(ours.wall / baseline.wall, 9);
    expect(ratio.peak).toBeGreaterThan(0);
  }
}, 60_000);

test('an unknown name: exit 2, the names there are, nothing on standard output', () => {
  const { status, stdout, stderr } = bench('evidense');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('expected one of evidence');
});
