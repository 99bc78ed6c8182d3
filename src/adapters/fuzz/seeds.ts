import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { project } from '../files/project.ts';

const cases = z.array(z.object({ mdx: z.string() }));

/** Longer texts than this teach nothing that a part of them does not. */
const LONGEST = 12_000;

/**
 * Write-ups to begin from: those of the starter library, those with a known fault, and texts that a file brings (a JSON list of
 * objects with a field `mdx`). Throws where that file is none.
 */
export function seedTexts(casesFile?: string): string[] {
  const patterns = ['content/practices/*/index.mdx', 'tests/fixtures/faulty/*.mdx'];
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: project }).sort());
  const own = files.map((file) => readFileSync(join(project, file), 'utf8'));
  const brought = casesFile ? cases.parse(JSON.parse(readFileSync(casesFile, 'utf8'))) : [];
  return [...own, ...brought.map(({ mdx }) => mdx)].filter(({ length }) => length <= LONGEST);
}
