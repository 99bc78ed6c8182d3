import { showRef } from '../show-branches.ts';
import { showCompare } from '../show-compare.ts';
import { showBlob, showContent, showFolder, showTree } from '../show-git.ts';
import { showCommit, showRun } from '../show-talk.ts';
import { notFound } from '../state.ts';
import { list, ok, type Routes, text } from './route.ts';

/** Commits, trees, files and workflows. */
export const gitRoutes: Routes = {
  'GET /repo/compare/:basehead': ({ base }, { named, query }) =>
    ok(showCompare(base, named['basehead'] ?? '', query)),
  'GET /repo/git/ref/*ref': ({ base }, { named }) => {
    const name = (named['ref'] ?? '').replace(/^heads\//, '');
    const found = name === base.branch ? base.head() : base.branches.get(name);
    if (!found) throw notFound();
    return ok(showRef(base, name, found));
  },
  'GET /repo/git/trees/:sha': ({ base }, { named, query }) => {
    const name = named['sha'] ?? '';
    const tree = base.store.treeAt(name);
    if (!tree) throw notFound();
    return ok(showTree(base, name, tree, { deep: query.get('recursive') !== null }));
  },
  'GET /repo/git/blobs/:sha': ({ base }, { named }) => {
    const object = named['sha'] ?? '';
    const bytes = base.store.blob(object);
    if (!bytes) throw notFound();
    return ok(showBlob(base, object, bytes));
  },
  'GET /repo/contents/*path': ({ base, contents }, { named, query }) => {
    const path = named['path'] ?? '';
    const ref = query.get('ref') ?? undefined;
    const held = contents.at(path, ref);
    if (held) return ok(showContent(base, path, held));
    const commit = ref === undefined || ref === base.branch ? base.head() : base.store.commit(ref);
    const inside = showFolder(base, path, commit?.tree ?? new Map());
    if (inside.length === 0) throw notFound();
    return ok(inside);
  },
  'PUT /repo/contents/*path': ({ base, contents }, { by, named, body }) => {
    const path = named['path'] ?? '';
    const { sha, branch } = body;
    const { commit, isNew } = contents.write(path, {
      by,
      message: text(body['message']),
      content: new Uint8Array(Buffer.from(text(body['content']), 'base64')),
      ...(typeof sha === 'string' ? { sha } : {}),
      ...(typeof branch === 'string' ? { branch } : {}),
    });
    const held = commit.tree.get(path);
    if (!held) throw notFound();
    const {
      content: _,
      encoding: __,
      ...shown
    } = { content: '', encoding: '', ...showContent(base, path, held) };
    const shownCommit = showCommit(base, commit);
    const { sha: name, node_id, url, html_url, parents } = shownCommit;
    return {
      status: isNew ? 201 : 200,
      body: { content: shown, commit: { ...shownCommit.commit, sha: name, node_id, url, html_url, parents } },
    };
  },
  'GET /repo/commits': ({ base, contents }, { query }) => {
    const touched = contents.history(query.get('path') ?? '', query.get('since') ?? '1970-01-01T00:00:00Z');
    return list(touched, (one) => showCommit(base, one));
  },
  'POST /repo/actions/workflows/:file/dispatches': ({ contents }, { by, named, body }) => {
    contents.dispatch(named['file'] ?? '', text(body['ref']), by);
    return { status: 204 };
  },
  'GET /repo/actions/workflows/:file/runs': ({ base }, { named, query }) => {
    if (!base.head().tree.has(`.github/workflows/${named['file']}`)) throw notFound();
    const found = base.runs.filter(({ file }) => file === named['file']).reverse();
    const shown = found.slice(0, Number(query.get('per_page') ?? 30));
    return ok({ total_count: found.length, workflow_runs: shown.map((run) => showRun(base, run)) });
  },
};
