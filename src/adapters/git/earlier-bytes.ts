import type { FileDigest } from '#core/review/digest.ts';
import { sha256 } from '../files/read-files.ts';
import { checkoutAt, type PathChange } from '../review/checkout.ts';

/** So many versions of one file are looked at, the newest first. */
const versionsMax = 50;
/** So many paths are asked about at once: a command line has an end. */
const pathsAtOnce = 100;

/**
 * The bytes that files had before, from the Git history of a folder, by path: those with the SHA-256 asked for. What is not
 * found is left out; without Git, or where the history was not fetched, everything is.
 */
export function earlierBytes(folder: string, wanted: readonly FileDigest[]): Map<string, Uint8Array> {
  const { changes, blob } = checkoutAt(folder);
  const found = new Map<string, Uint8Array>();
  for (let from = 0; from < wanted.length; from += pathsAtOnce) {
    const some = wanted.slice(from, from + pathsAtOnce);
    const versions = versionsOf(() => changes(...some.map(({ path }) => path)));
    for (const { path, sha256: hash } of some) {
      for (const object of versions.get(path) ?? []) {
        const bytes = blob(object);
        if (!bytes || sha256(bytes) !== hash) continue;
        found.set(path, bytes);
        break;
      }
    }
  }
  return found;
}

/** Names of the blobs that each path had, the newest first; nothing where Git cannot tell. */
function versionsOf(ask: () => readonly PathChange[]): Map<string, string[]> {
  const versions = new Map<string, string[]>();
  try {
    for (const { path, now, was } of ask().toReversed()) {
      const known = versions.get(path) ?? [];
      const objects = [now, was].filter((object) => object !== undefined);
      versions.set(path, [...new Set([...known, ...objects])].slice(0, versionsMax));
    }
  } catch {
    return new Map();
  }
  return versions;
}
