import { showGitCommit, showRef } from '../show-branches.ts';
import { showTree } from '../show-git.ts';
import { notFound, Refusal } from '../state.ts';
import type { Put } from '../store.ts';
import { ok, type Routes, text, texts } from './route.ts';

/** What is put into a tree: whole texts, or nothing in the place of a file. */
function putsOf(entries: unknown): Record<string, Put> {
  const all = (Array.isArray(entries) ? entries : []) as Record<string, unknown>[];
  return Object.fromEntries(
    all.map(({ path, content, sha }) => {
      if (sha !== null && typeof content !== 'string') throw new Refusal(422, 'Invalid tree info');
      return [text(path), sha === null ? null : text(content)];
    }),
  );
}

/** Git's objects, as they are made one by one, and branches. */
export const branchRoutes: Routes = {
  'GET /repo/git/commits/:sha': ({ base }, { named }) => {
    const found = base.store.commit(named['sha'] ?? '');
    if (!found) throw notFound();
    return ok(showGitCommit(base, found));
  },
  'POST /repo/git/trees': ({ base, branches }, { by, body }) => {
    const name = branches.makeTree(text(body['base_tree']), putsOf(body['tree']), by);
    const tree = base.store.treeAt(name) ?? new Map();
    return { status: 201, body: showTree(base, name, tree, { deep: false }) };
  },
  'POST /repo/git/commits': ({ base, branches }, { by, body }) => {
    const said = { by, message: text(body['message']) };
    const made = branches.makeCommit(text(body['tree']), texts(body['parents']), said);
    return { status: 201, body: showGitCommit(base, made) };
  },
  'POST /repo/git/refs': ({ base, branches }, { by, body }) => {
    const name = text(body['ref']).replace(/^refs\/heads\//, '');
    return { status: 201, body: showRef(base, name, branches.create(name, text(body['sha']), by)) };
  },
  'PATCH /repo/git/refs/*ref': ({ base, branches }, { by, named, body }) => {
    const name = (named['ref'] ?? '').replace(/^heads\//, '');
    if (body['force'] === true) throw new Refusal(422, 'Cannot force-push here');
    return ok(showRef(base, name, branches.move(name, text(body['sha']), by)));
  },
};
