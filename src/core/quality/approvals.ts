import type { Decided } from './decided.ts';

/** A review that counted, of somebody's work that was published: the reviewer stood behind it. */
export type Approval = { by: string; of: string; pull: number; at: string };

/** Every approval, one for each reviewer, author and pull request, the oldest first. Nobody approves their own work. */
export function approvalsIn(decided: readonly Decided[]): Approval[] {
  const found = new Map<string, Approval>();
  for (const { record, authors } of decided) {
    if (record.outcome.is !== 'published') continue;
    for (const { by, independence } of record.reviews)
      for (const of of authors)
        if (independence.counts && of !== by.handle)
          found.set(`${record.pull} ${by.handle} ${of}`, {
            ...{ by: by.handle, of, pull: record.pull, at: record.mergedAt },
          });
  }
  return [...found.values()];
}

/** Approvals of one person's work by another. */
export type Edge = { by: string; of: string; approvals: readonly Approval[] };

/** Who approved whose work, and each time, in the order of their handles. */
export function edgesOf(approvals: readonly Approval[]): Edge[] {
  const grouped = Map.groupBy(approvals, ({ by, of }) => `${by} ${of}`);
  return [...grouped.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => (list[0] ? [{ by: list[0].by, of: list[0].of, approvals: list }] : []));
}
