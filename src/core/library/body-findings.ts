import { didYouMean } from '#core/model/closest.ts';
import { findingId } from '#core/model/finding.ts';
import type { Address } from '#core/model/kinds.ts';
import type { Problem } from '#core/model/problem.ts';
import type { AnyEntry } from './entry.ts';

const idsIn = (entry: AnyEntry): string[] =>
  entry.kind === 'practice' || entry.kind === 'report' ? (entry.data.findings ?? []).map(findingId) : [];

/**
 * `<Finding id="…"/>` in a text must name a finding of the same file, or report/id of a report of the same write-up. One of
 * a `broken` report is no fault: that file has its own problems, and one bad file breaks no other.
 */
export function findingProblems(entries: readonly AnyEntry[], broken: readonly Address[] = []): Problem[] {
  const excused = new Set(
    broken.flatMap(({ kind, owner, id }) => (kind === 'report' ? `${owner}/${id}` : [])),
  );
  const known = new Map<string, string[]>();
  for (const entry of entries) {
    const practice = entry.kind === 'practice' ? entry.id : entry.owner;
    if (practice === undefined) continue;
    const named = idsIn(entry).map((id) => (entry.kind === 'report' ? `${entry.id}/${id}` : id));
    known.set(practice, [...(known.get(practice) ?? []), ...named]);
  }
  return entries.flatMap((entry) => {
    const practice = entry.kind === 'practice' ? entry.id : (entry.owner ?? '');
    const ids = [...(known.get(practice) ?? []), ...idsIn(entry)];
    return entry.rendered.findings
      .filter(({ id }) => !ids.includes(id) && !excused.has(`${practice}/${id.split('/')[0]}`))
      .map(({ id, ...place }) => ({
        path: entry.path,
        ...place,
        ruleId: 'unknown-finding',
        severity: 'error' as const,
        message: `Unexpected <Finding id="${id}"/>, expected the id of a finding in this write-up, or report/id.${didYouMean(id, ids)}`,
      }));
  });
}
