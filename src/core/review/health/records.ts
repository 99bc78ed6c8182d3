import type { Library } from '#core/library/library.ts';
import type { FileDigest } from '../digest.ts';
import { vouchingOf } from '../published/vouching.ts';
import { publishingOf } from '../published.ts';
import type { Concern } from './concern.ts';

const shown = 3;

/** What main holds, and every file of it with the SHA-256 of its bytes. */
type Held = {
  library: Pick<Library, 'entries' | 'policy'> & Partial<Pick<Library, 'tombstones'>>;
  files: readonly FileDigest[];
};

/**
 * Write-ups with files on main that no sound record lists byte for byte: they are not published, by the very rules of the
 * build. One concern a write-up; of those that were taken back none.
 */
export function missingRecords({ library, files }: Held): Concern[] {
  const { entries, tombstones = [], policy } = library;
  const allowDemo = policy.allowDemo;
  const vouching = vouchingOf(entries, { allowDemo });
  const gone = new Set(tombstones.map(({ id }) => id));
  const found = files.flatMap(({ path, sha256 }) => {
    const practice = path.split('/')[1] ?? '';
    const publishing = publishingOf({ path, sha256 }, vouching, { allowDemo, withdraws: () => false });
    const isMissing = publishing?.is === 'unlisted' || publishing?.is === 'changed';
    return isMissing && !gone.has(practice) ? [{ path, is: publishing.is }] : [];
  });
  return [...Map.groupBy(found, ({ path }) => path.split('/')[1] ?? '')].map(([practice, some]) => {
    const names = some.slice(0, shown).map(({ path }) => `${path.slice(`practices/${practice}/`.length)}`);
    const more = some.length > shown ? ` and ${some.length - shown} more` : '';
    const changed = some.every(({ is }) => is === 'changed');
    return {
      ...{ is: 'missing-record', mover: 'editor', names: [] },
      about: `content/practices/${practice}`,
      says: changed
        ? `${names.join(', ')}${more}: changed on main since the record, so the change is not published. Bring it as a pull request.`
        : `${names.join(', ')}${more}: no record lists it, so it is not published. The bot writes the records of what it merged within the hour; if this stays, look whether a ruleset keeps it from pushing, or have it reviewed.`,
    };
  });
}
