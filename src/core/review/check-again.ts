import { checkBlobs } from '#core/check/check-blobs.ts';
import { askedOf } from '#core/check/near.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';
import { type FileBytes, readFiles } from '#core/library/read-files.ts';
import type { Comparable } from '#core/lint/alike.ts';
import { lintContext, practiceOf } from '#core/lint/context.ts';
import type { Policy } from '#core/model/policy.ts';
import { contributionOf } from './contribution.ts';
import type { Checked } from './snapshot.ts';

/** Main's files, all paths below the content folder. */
export type OnMain = {
  policy: Policy;
  /** Every ordinary file, read or not. */
  paths: readonly string[];
  /** Those that were read. */
  files: ReadonlyMap<string, FileBytes>;
  entries: ReadonlyMap<string, AnyEntry>;
  comparables: () => readonly Comparable[];
};

/** What a change puts in place of main's files; those that could not be read have no bytes. */
export type Change = {
  files: readonly { path: string; bytes?: Uint8Array }[];
  /** Paths that are gone after it. */
  gone: readonly string[];
};

/**
 * Checks what main would hold after a change, as far as that is about the changed files, by main's own rules and policy:
 * findings, what the files say, and the levels of the write-ups touched. `today` is an ISO date. Never throws on any bytes.
 */
export function checkAgain({ files: changed, gone }: Change, onMain: OnMain, today: string): Checked {
  const { policy, comparables, entries: before } = onMain;
  const away = new Set(gone);
  const mine = new Map(changed.map((file) => [file.path, file.bytes]));
  const paths = [...new Set([...onMain.paths.filter((path) => !away.has(path)), ...mine.keys()])].sort();
  const wanted = (path: string) => mine.has(path);
  const { near } = askedOf(paths, wanted);
  const files = paths.filter(near).flatMap((path): FileBytes[] => {
    const bytes = wanted(path) ? mine.get(path) : onMain.files.get(path)?.bytes;
    return bytes ? [{ path, bytes }] : [];
  });
  const findings = checkBlobs(files, { policy, today, paths, comparables, wanted });
  const pictures = { problems: [], lookup: () => undefined };
  const { entries, tombstones } = readFiles(files, { policy, pictures, sha256: () => '' });
  const practices = new Map(entriesOf(entries, 'practice').map((entry) => [entry.id, entry]));
  const own = entries.filter(({ path }) => wanted(path));
  const touched = new Set(own.flatMap((entry) => practiceOf(entry) ?? []));
  const { judged } = lintContext({ policy, today, entries });
  return {
    findings,
    withdrawn: tombstones.filter(({ path }) => wanted(path)).map(({ id }) => id),
    contents: own.map((entry) =>
      contributionOf(entry, before.get(entry.path), practices.get(practiceOf(entry) ?? '')),
    ),
    levels: [...touched].flatMap((practice) => {
      const entry = practices.get(practice);
      const found = entry && judged(entry as AnyEntry);
      if (!found) return [];
      const { level: supported, verdict, security } = found;
      return [{ practice, claimed: entry.data.claim.level ?? supported, supported, verdict, security }];
    }),
  };
}
