import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '#core/check/fix.ts';
import type { LintProblem } from '#core/lint/run.ts';

/** Puts right what can be put right for certain, and returns how many findings that were. Windows line ends are kept. */
export function fixFiles(content: string, findings: readonly LintProblem[]): number {
  let total = 0;
  for (const [path, list] of Map.groupBy(findings, (finding) => finding.path)) {
    const edits = list.flatMap(({ edit }) => edit ?? []);
    if (edits.length === 0) continue;
    const { text, made } = applyEdits(readFileSync(join(content, path), 'utf8'), edits);
    writeFileSync(join(content, path), text);
    total += made;
  }
  return total;
}
