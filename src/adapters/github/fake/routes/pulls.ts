import { showFiles, showListed, showPull } from '../show-pulls.ts';
import { showCommit } from '../show-talk.ts';
import { Refusal } from '../state.ts';
import { list, numberOf, ok, type Routes, text } from './route.ts';

/** Pull requests, what they change, and merging. */
export const pullsRoutes: Routes = {
  'GET /repo/pulls': (world, { query }) => {
    const wanted = query.get('state') ?? 'open';
    const by = query.get('sort') === 'updated' ? 'updated' : 'at';
    const head = query.get('head');
    const found = world.pulls.all.filter(
      ({ state, from }) =>
        (wanted === 'all' || state === wanted) && (!head || head === `${from?.owner}:${from?.ref}`),
    );
    const sorted = found.toSorted((a, b) => Date.parse(a[by]) - Date.parse(b[by]) || a.number - b.number);
    if ((query.get('direction') ?? 'desc') === 'desc') sorted.reverse();
    return list(sorted, (pull) => showListed(world, pull));
  },
  'GET /repo/pulls/:number': (world, asked) => ok(showPull(world, world.pulls.get(numberOf(asked)))),
  'PATCH /repo/pulls/:number': (world, asked) => {
    const pull = world.pulls.get(numberOf(asked));
    if (asked.body['state'] === 'closed') world.pulls.close(pull.number, asked.by);
    if (asked.body['state'] === 'open') world.pulls.reopen(pull.number, asked.by);
    return ok(showPull(world, pull));
  },
  'POST /repo/pulls': (world, { by, body }) => {
    if (body['base'] !== world.base.branch) throw new Refusal(422, 'Validation Failed', ['base is invalid']);
    const [title, said, ref] = [text(body['title']), text(body['body']), text(body['head'])];
    const pull = world.pulls.openFromBranch({ by, ref, title, body: said });
    return { status: 201, body: showPull(world, pull) };
  },
  'PUT /repo/pulls/:number/merge': (world, asked) => {
    const { sha, commit_title } = asked.body;
    const made = world.pulls.merge(numberOf(asked), asked.by, {
      ...(typeof sha === 'string' ? { sha } : {}),
      ...(typeof commit_title === 'string' ? { title: commit_title } : {}),
    });
    return ok({ sha: made.sha, merged: true, message: 'Pull Request successfully merged' });
  },
  'GET /repo/pulls/:number/files': (world, asked) =>
    list(showFiles(world, world.pulls.get(numberOf(asked))), (file) => file, 3_000),
  'GET /repo/pulls/:number/commits': ({ base, pulls }, asked) =>
    list(pulls.get(numberOf(asked)).commits, (one) => showCommit(base, one), 250),
};
