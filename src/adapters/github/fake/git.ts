import { createHash } from 'node:crypto';

/** What a path holds: Git's file mode and the name of a blob. */
export type Held = { mode: '100644' | '100755' | '120000' | '160000'; object: string };
export type Tree = ReadonlyMap<string, Held>;
export type Folder = { path: string; object: string };

export type Commit = {
  sha: string;
  tree: Tree;
  parents: readonly string[];
  message: string;
  name: string;
  email: string;
  /** The number of the account behind the address, where there is one. */
  account?: number;
  at: string;
};

/** The name Git gives an object. */
function nameOf(type: 'blob' | 'tree' | 'commit', bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

export const blobName = (bytes: Uint8Array): string => nameOf('blob', bytes);

type Named = { object: string; folders: readonly Folder[] };
const named = new WeakMap<Tree, Named>();

/** The name of the whole tree, and every folder in it, as Git names them. A tree is never changed once it is made. */
export function treeName(tree: Tree): Named {
  const known = named.get(tree) ?? nameTree(tree);
  named.set(tree, known);
  return known;
}

function nameTree(tree: Tree): Named {
  const folders: Folder[] = [];
  const name = (at: string, paths: readonly string[]): string => {
    const inside = Map.groupBy(paths, (path) => path.slice(at.length).split('/')[0] ?? '');
    const entries = [...inside].map(([own, below]) => {
      const path = `${at}${own}`;
      const held = tree.get(path);
      if (held) return { sort: own, text: `${held.mode} ${own}`, object: held.object };
      const object = name(`${path}/`, below);
      folders.push({ path, object });
      return { sort: `${own}/`, text: `40000 ${own}`, object };
    });
    entries.sort((a, b) => Buffer.compare(Buffer.from(a.sort), Buffer.from(b.sort)));
    const parts = entries.map(({ text, object }) => [Buffer.from(`${text}\0`), Buffer.from(object, 'hex')]);
    return nameOf('tree', Buffer.concat(parts.flat()));
  };
  return { object: name('', [...tree.keys()]), folders };
}

/** A commit under its Git name. */
export function makeCommit(said: Omit<Commit, 'sha'>): Commit {
  const person = `${said.name} <${said.email}> ${Math.floor(Date.parse(said.at) / 1000)} +0000`;
  const parents = said.parents.map((parent) => `parent ${parent}\n`).join('');
  const text = `tree ${treeName(said.tree).object}\n${parents}author ${person}\ncommitter ${person}\n\n${said.message}`;
  return { ...said, sha: nameOf('commit', Buffer.from(text)) };
}

export type Difference = { path: string; was?: Held; now?: Held };

/** What differs between two trees, by path. */
export function differences(from: Tree, to: Tree): Difference[] {
  const paths = [...new Set([...from.keys(), ...to.keys()])].sort();
  return paths.flatMap((path) => {
    const was = from.get(path);
    const now = to.get(path);
    if (was?.object === now?.object && was?.mode === now?.mode) return [];
    return [{ path, ...(was ? { was } : {}), ...(now ? { now } : {}) }];
  });
}

/** `onto` with the differences brought in; undefined where `onto` has changed the same path to something else. */
export function bringIn(changes: readonly Difference[], onto: Tree): Tree | undefined {
  const merged = new Map(onto);
  for (const { path, was, now } of changes) {
    const there = onto.get(path)?.object;
    if (there !== was?.object && there !== now?.object) return undefined;
    if (now) merged.set(path, now);
    else merged.delete(path);
  }
  return merged;
}
