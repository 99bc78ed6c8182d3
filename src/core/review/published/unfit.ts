import type { AnyEntry } from '#core/library/entry.ts';
import type { Problem } from '#core/model/problem.ts';
import type { Publishing } from '../published.ts';
import { beyondStarter, withdrawnBadly } from './words.ts';

/** What the starter library may hold: write-ups of published studies with these studies, and what is made up. */
function startable(entry: AnyEntry): boolean {
  if (entry.kind === 'practice') return entry.data.source === 'published' || entry.data.demo === true;
  return entry.kind !== 'report' || entry.data.team !== undefined || entry.data.demo === true;
}

/** What only its contents show: files that are not of the kind for which they were let through. */
export const unfitProblems = (
  entries: readonly AnyEntry[],
  publishing: ReadonlyMap<string, Publishing>,
): Problem[] =>
  entries.flatMap((entry) => {
    const found = publishing.get(entry.path);
    if (found?.is === 'withdrawn') return [withdrawnBadly(entry.path)];
    const starter = found && 'publication' in found && found.publication.by === 'starter';
    return starter && !startable(entry) ? [beyondStarter(entry.path)] : [];
  });

/** Entries with the record that lists them. */
export const withPublication = (
  entries: readonly AnyEntry[],
  publishing: ReadonlyMap<string, Publishing>,
): AnyEntry[] =>
  entries.map((entry) => {
    const found = publishing.get(entry.path);
    return found && 'publication' in found ? { ...entry, publication: found.publication } : entry;
  });
