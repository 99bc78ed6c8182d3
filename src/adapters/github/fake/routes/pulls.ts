import { showFiles, showListed, showPull } from '../show-pulls.ts';
import { showCommit } from '../show-talk.ts';
import { list, numberOf, ok, type Routes } from './route.ts';

/** Pull requests, what they change, and merging. */
export const pullsRoutes: Routes = {
  'GET /repo/pulls': (world, { query }) => {
    const wanted = query.get('state') ?? 'open';
    const by = query.get('sort') === 'updated' ? 'updated' : 'at';
    const found = world.pulls.all.filter(({ state }) => wanted === 'all' || state === wanted);
    const sorted = found.toSorted((a, b) => Date.parse(a[by]) - Date.parse(b[by]) || a.number - b.number);
    if ((query.get('direction') ?? 'desc') === 'desc') sorted.reverse();
    return list(sorted, (pull) => showListed(world, pull));
  },
  'GET /repo/pulls/:number': (world, asked) => ok(showPull(world, world.pulls.get(numberOf(asked)))),
  'PATCH /repo/pulls/:number': (world, asked) => {
    const pull = world.pulls.get(numberOf(asked));
    if (asked.body['state'] === 'closed') world.pulls.close(pull.number, asked.by);
    return ok(showPull(world, pull));
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
