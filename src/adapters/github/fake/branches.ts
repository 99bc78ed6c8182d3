import type { Base } from './base.ts';
import type { Commit } from './git.ts';
import { atLeast } from './people.ts';
import type { Pulls } from './pulls.ts';
import { notFound, Refusal } from './state.ts';
import type { Files } from './store.ts';

/** Branches of the repository beside main, and the objects that they are made of. */
export type Branches = ReturnType<typeof makeBranches>;

export function makeBranches(base: Base, pulls: Pulls) {
  function mayPush(by: number): void {
    if (!atLeast(base.people.rightsOf(by).permission, 'write'))
      throw new Refusal(403, 'Resource not accessible by integration');
  }

  function commitNamed(sha: string): Commit {
    const found = base.store.commit(sha);
    if (!found) throw new Refusal(422, 'Object does not exist');
    return found;
  }

  const isAbove = (from: Commit, other: string): boolean =>
    from.sha === other ||
    from.parents.some((sha) => {
      const parent = base.store.commit(sha);
      return parent !== undefined && isAbove(parent, other);
    });

  return {
    /** A tree like another but for some files; gives its name. */
    makeTree(like: string, files: Files, by: number): string {
      mayPush(by);
      const tree = base.store.treeAt(like);
      if (!tree) throw new Refusal(422, 'base_tree is not a valid tree oid');
      for (const [path, put] of Object.entries(files))
        if (put === null && !tree.has(path)) throw new Refusal(422, 'GitRPC::BadObjectState');
      return base.store.keepTree(base.store.changed(tree, files));
    },
    makeCommit(tree: string, parents: readonly string[], said: { by: number; message: string }): Commit {
      mayPush(said.by);
      const held = base.store.treeAt(tree);
      if (!held) throw new Refusal(422, 'Tree SHA does not exist');
      for (const parent of parents) commitNamed(parent);
      return base.commitTree(held, parents, said);
    },
    create(ref: string, sha: string, by: number): Commit {
      mayPush(by);
      if (ref === base.branch || base.branches.has(ref)) throw new Refusal(422, 'Reference already exists');
      const commit = commitNamed(sha);
      base.branches.set(ref, commit);
      return commit;
    },
    move(ref: string, sha: string, by: number): Commit {
      mayPush(by);
      const now = base.branches.get(ref);
      if (!now) throw new Refusal(422, 'Reference does not exist');
      const commit = commitNamed(sha);
      if (!isAbove(commit, now.sha)) throw new Refusal(422, 'Update is not a fast forward');
      base.branches.set(ref, commit);
      pulls.branchMoved(ref, commit);
      return commit;
    },
    remove(ref: string): void {
      if (!base.branches.delete(ref)) throw notFound();
    },
  };
}
