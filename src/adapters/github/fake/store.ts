import type { Tree } from './git.ts';
import { blobName, type Commit, type Held, makeCommit, treeName } from './git.ts';

/** What to put at a path: text, bytes, something that is no plain file, or `null` to take it away. */
export type Put =
  | string
  | Uint8Array
  | { symlink: string }
  | { executable: string }
  | { submodule: string }
  | null;
export type Files = Readonly<Record<string, Put>>;

/** Git's objects of the repository and of all its forks: GitHub keeps them together. */
export type Store = ReturnType<typeof makeStore>;

/** An empty store. */
export function makeStore() {
  const blobs = new Map<string, Uint8Array>();
  const commits = new Map<string, Commit>();
  const trees = new Map<string, Tree>();

  function keep(content: string | Uint8Array): string {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const object = blobName(bytes);
    blobs.set(object, bytes);
    return object;
  }

  function hold(put: Exclude<Put, null>): Held {
    if (typeof put === 'string' || put instanceof Uint8Array) return { mode: '100644', object: keep(put) };
    if ('symlink' in put) return { mode: '120000', object: keep(put.symlink) };
    if ('executable' in put) return { mode: '100755', object: keep(put.executable) };
    return { mode: '160000', object: put.submodule };
  }

  return {
    blob: (object: string): Uint8Array | undefined => blobs.get(object),
    commit: (sha: string): Commit | undefined => commits.get(sha),
    /** A tree with some paths changed. */
    changed(tree: Tree, files: Files): Tree {
      if (Object.keys(files).length === 0) return tree;
      const next = new Map(tree);
      for (const [path, put] of Object.entries(files)) {
        if (put === null) next.delete(path);
        else next.set(path, hold(put));
      }
      return next;
    },
    /** Keeps a tree that no commit has yet; gives its name. */
    keepTree(tree: Tree): string {
      const { object } = treeName(tree);
      trees.set(object, tree);
      return object;
    },
    add(said: Omit<Commit, 'sha'>): Commit {
      const made = makeCommit(said);
      commits.set(made.sha, made);
      return made;
    },
    /** The tree with this name, of a commit or of a folder in one, or that of the commit with this name. */
    treeAt(name: string): Tree | undefined {
      const direct = commits.get(name)?.tree ?? trees.get(name);
      if (direct) return direct;
      for (const { tree } of commits.values()) {
        const { object, folders } = treeName(tree);
        if (object === name) return tree;
        const folder = folders.find((one) => one.object === name);
        if (folder) return below(tree, `${folder.path}/`);
      }
      return undefined;
    },
  };
}

const below = (tree: Tree, folder: string): Tree =>
  new Map(
    [...tree].flatMap(([path, held]) => (path.startsWith(folder) ? [[path.slice(folder.length), held]] : [])),
  );
