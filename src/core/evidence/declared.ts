import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/lists.ts';
import type { Try } from '../model/try.ts';

/** A try and the day it was merged, `2026-09-14` or longer, from its record; undefined: no record, so not known. */
export type DatedTry = { id: string; data: Try; mergedAt?: string | undefined };

/**
 * Was this finding said beforehand? The try was merged by the last day of the month in which it starts, with the same
 * outcome and the same measure. A withdrawn try declares nothing.
 */
export function declaredByTry(
  finding: Finding,
  { data, mergedAt }: DatedTry,
  claimed: Outcome | undefined,
): boolean {
  if (mergedAt === undefined || data.withdrawn) return false;
  const inTime = mergedAt.slice(0, 7) <= data.starts;
  const sameOutcome = (finding.outcome ?? claimed) === data.outcome;
  const sameMeasure = plain(finding.measure.name) === plain(data.measure.name);
  return inTime && sameOutcome && sameMeasure && finding.measure.kind === data.measure.kind;
}

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Registration covers the primary findings of a study; all of them where none is called primary. */
export function coveredByRegistration(finding: Finding, all: readonly Finding[]): boolean {
  return finding.primary === true || !all.some(({ primary }) => primary === true);
}
