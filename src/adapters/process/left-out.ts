import { readFile } from 'node:fs/promises';
import type { Problem } from '#core/model/problem.ts';

const shown = 10;

/** Lines that say which files the last build left out, and why: none when all is well. */
export async function leftOut(file: string): Promise<string[]> {
  const problems = await read(file);
  const first = new Map<string, Problem>();
  for (const problem of problems)
    if (problem.severity === 'error' && !first.has(problem.path)) first.set(problem.path, problem);
  if (first.size === 0) return [];
  const files = first.size === 1 ? '1 file was' : `${first.size} files were`;
  const lines = [...first.values()]
    .slice(0, shown)
    .map((one) => `    ${one.path}:${one.line}: ${one.message}`);
  if (first.size > shown) lines.push(`    … and ${first.size - shown} more`);
  return [`  ${files} left out. To see every problem: npm run check`, ...lines];
}

async function read(file: string): Promise<Problem[]> {
  try {
    const list: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
