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

/** The day of the first record of anything of a write-up, ISO; undefined where there is none. */
export const firstRecordedDay = (practice: Pick<Practice, 'reviews' | 'starter'>): string | undefined =>
  recordsOf(practice)[0]?.on;

/** The records that the bot made of a write-up, oldest first. */
export const recordsInOrder = ({
  reviews,
}: Pick<Practice, 'reviews'>): Practice['reviews'][number]['data'][] =>
  reviews
    .map(({ data }) => data)
    .sort((a, b) => Date.parse(a.mergedAt) - Date.parse(b.mergedAt) || a.pull - b.pull);
