import type { Practice } from './site-data.ts';

/** A record of a write-up as far as days go: when it was made, and the paths it lists. */
type Recorded = { on: string; paths: readonly string[] };

/** The records of a write-up, the starter library's among them, oldest first. */
function recordsOf({ reviews, starter }: Pick<Practice, 'reviews' | 'starter'>): Recorded[] {
  const began = starter ? [{ on: starter.addedOn, paths: starter.files.map(({ path }) => path) }] : [];
  const later = reviews.map(({ data }) => ({
    on: data.mergedAt.slice(0, 10),
    paths: data.files.map(({ path }) => path),
  }));
  return [...began, ...later].sort((a, b) => a.on.localeCompare(b.on));
}

/** ISO days of the records that list a path, oldest first; none where no record says when it came. */
export const recordedDays = (practice: Pick<Practice, 'reviews' | 'starter'>, path: string): string[] =>
  recordsOf(practice)
    .filter(({ paths }) => paths.includes(path))
    .map(({ on }) => on);
