import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import type { TreeEntry } from '../github/port.ts';

/** A change of a file in the history of a checkout: when, and the blobs before and after; `undefined` for no file. */
export type PathChange = { path: string; at: string; was?: string; now?: string };

/**
 * A folder of the project with files of main in it, perhaps those of another commit, perhaps without Git. Everything it
 * gives is held against names that GitHub gave, so a stale or changed copy saves less and never misleads.
 */
export type Checkout = {
  /** The commit it stands at, where it is a Git repository with its whole history; else undefined. */
  head: () => string | undefined;
  /** The bytes of an ordinary file in its work tree. */
  bytesAt: (path: string) => Uint8Array | undefined;
  /** The bytes of a blob that its history holds. */
  blob: (object: string) => Uint8Array | undefined;
  /** All files of a commit; undefined where it does not have that commit. */
  tree: (commit: string) => TreeEntry[] | undefined;
  /** Whether a commit is the other or came before it. */
  holds: (commit: string, head: string) => boolean;
  /** Every change below some paths along main's own line, oldest first; ask only where `head` is main's. Throws without Git. */
  changes: (...paths: string[]) => PathChange[];
};

const kinds: Readonly<Record<string, TreeEntry['is']>> = {
  '100644': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

/** Nothing to save time with: everything is read over the API. */
export const noCheckout: Checkout = {
  head: () => undefined,
  bytesAt: () => undefined,
  blob: () => undefined,
  tree: () => undefined,
  holds: () => false,
  changes: () => [],
};

/** The checkout in a folder. Runs `git` with fixed arguments; commits and blobs are asked for by their full names only. */
export function checkoutAt(folder: string): Checkout {
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['-C', folder, '--no-replace-objects', '--literal-pathspecs', ...args], {
      ...{ maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] },
    });
  const perhaps = <T>(ask: () => T): T | undefined => {
    try {
      return ask();
    } catch {
      return undefined;
    }
  };
  return {
    head: () =>
      perhaps(() => {
        const [top = '', shallow, head] = git('rev-parse', '--show-prefix', '--is-shallow-repository', 'HEAD')
          .toString()
          .split('\n');
        return top === '' && shallow === 'false' ? head : undefined;
      }),
    bytesAt(path) {
      const file = `${folder}/${path}`;
      if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
      return perhaps(() => new Uint8Array(readFileSync(file)));
    },
    blob: (object) =>
      isName(object) ? perhaps(() => new Uint8Array(git('cat-file', 'blob', object))) : undefined,
    tree: (commit) =>
      isName(commit)
        ? perhaps(() => toEntries(git('ls-tree', '-r', '-l', '-z', commit).toString()))
        : undefined,
    holds: (commit, head) =>
      isName(commit) &&
      isName(head) &&
      perhaps(() => git('merge-base', '--is-ancestor', commit, head)) !== undefined,
    changes: (...paths) =>
      toChanges(
        git(
          ...['log', '--reverse', '--first-parent', '--diff-merges=first-parent', '--raw', '--no-abbrev'],
          ...['--no-renames', '--relative', '--format=%cI', '-z', '--', ...paths],
        ).toString(),
      ),
  };
}

const isName = (object: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(object);

function toEntries(listing: string): TreeEntry[] {
  return listing.split('\0').flatMap((line) => {
    const [, mode = '', object = '', size = '', path = ''] =
      /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t(.+)$/s.exec(line) ?? [];
    const is = kinds[mode];
    return is ? { path, is, object, ...(size === '-' ? {} : { size: Number(size) }) } : [];
  });
}

const isNone = (object: string): boolean => /^0+$/.test(object);

/** Reads `git log --raw -z`: a date, then for each file `:modes blobs letter` and its path; all ended by NUL. */
function toChanges(log: string): PathChange[] {
  const changes: PathChange[] = [];
  const words = log.split('\0').values();
  let at = '';
  for (const word of words) {
    const [, was, now] = /^\s*:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w$/.exec(word) ?? [];
    const date = word.trim();
    if (was === undefined || now === undefined) at = date === '' ? at : new Date(date).toISOString();
    else {
      const path = words.next().value ?? '';
      changes.push({ path, at, ...(isNone(was) ? {} : { was }), ...(isNone(now) ? {} : { now }) });
    }
  }
  return changes;
}
