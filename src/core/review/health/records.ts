import type { FileDigest } from '../digest.ts';
import type { Folder } from '../folders.ts';
import type { Concern } from './concern.ts';

const shown = 3;

/**
 * Write-ups with files on main that no record lists byte for byte: they are not published. One concern a write-up.
 * `files` are all files of the content folder, with the SHA-256 of their bytes.
 */
export function missingRecords(files: readonly FileDigest[], folders: readonly Folder[]): Concern[] {
  const listed = new Map<string, Set<string>>();
  for (const file of folders.flatMap(({ records }) => records.flatMap((record) => record.files)))
    listed.set(file.path, (listed.get(file.path) ?? new Set()).add(file.sha256));
  const missing = files.filter(
    ({ path, sha256 }) => /^practices\/[^/]+\/(?!reviews\/)/.test(path) && !listed.get(path)?.has(sha256),
  );
  return [...Map.groupBy(missing, ({ path }) => path.split('/')[1] ?? '')].map(([practice, some]) => {
    const names = some.slice(0, shown).map(({ path }) => `${path.slice(`practices/${practice}/`.length)}`);
    const more = some.length > shown ? ` and ${some.length - shown} more` : '';
    const changed = some.every(({ path }) => listed.has(path));
    return {
      ...{ is: 'missing-record', mover: 'editor', names: [] },
      about: `content/practices/${practice}`,
      says: changed
        ? `${names.join(', ')}${more}: changed on main since the record, so the change is not published. Bring it as a pull request.`
        : `${names.join(', ')}${more}: no record lists it, so it is not published. The bot writes the records of what it merged within the hour; if this stays, look whether a ruleset keeps it from pushing, or have it reviewed.`,
    };
  });
}
