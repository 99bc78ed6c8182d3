import type { Instant, Snapshot } from '../snapshot.ts';

/**
 * What a merged pull request rested on: what was said and reviewed up to the merge, by the day of the merge. What comes later
 * changes neither whether it was agreed nor its record, so that a record written after a crash is the same record.
 */
export function asMerged(snapshot: Snapshot, now: Instant): { snapshot: Snapshot; now: Instant } {
  const { pull, reviews, comments } = snapshot;
  const { mergedAt } = pull;
  if (pull.state !== 'merged' || mergedAt === undefined) return { snapshot, now };
  const before = ({ at }: { at: Instant }) => Date.parse(at) <= Date.parse(mergedAt);
  return {
    now: mergedAt,
    snapshot: {
      ...snapshot,
      pull: { ...pull, headExists: true, mergeable: true, draft: false },
      files: snapshot.files.map(({ moved: _, ...file }) => file),
      reviews: reviews.filter(before),
      comments: comments.filter(before),
    },
  };
}
