import type { AnyEntry } from '#core/library/entry.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Outcome } from '#core/model/lists.ts';

/** The findings of a write-up or report, and the outcome of those that name none (a report's is not in its file). */
export function findingsOf(entry: AnyEntry): { findings: readonly Finding[]; outcome: Outcome | undefined } {
  if (entry.kind !== 'practice' && entry.kind !== 'report') return { findings: [], outcome: undefined };
  const outcome = entry.kind === 'practice' ? entry.data.claim.outcome : undefined;
  return { findings: entry.data.findings ?? [], outcome };
}
