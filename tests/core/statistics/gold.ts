import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';

const folder = new URL('../../../../shared/data/gold/', import.meta.url);

/** The reference values of one file of ../shared/data/gold, beside the repository; undefined where absent. */
export function readGold<T>(file: string): T | undefined {
  const path = new URL(file, folder);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

/** A group of tests against one gold file. Where the file is absent: one skipped test that says so. */
export function describeGold<T>(title: string, file: string, tests: (gold: T) => void): void {
  const gold = readGold<T>(file);
  if (gold === undefined)
    describe(title, () => it.skip(`skipped: ../shared/data/gold/${file} is absent`, () => {}));
  else describe(title, () => tests(gold));
}

/** How far apart two numbers are, as a share of the expected one (or plainly, where that is nearly 0). */
export function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);
}
