import { describe, expect, test } from 'vitest';
import { openCalls } from '../../../src/adapters/github/calls.ts';
import { routes } from '../../../src/adapters/github/fake/routes.ts';
import { readSettings } from '../../../src/adapters/github/reads/settings.ts';
import { connected, repository } from './connected.ts';
import { seen, validate } from './openapi.ts';

const ok = { headers: { authorization: 'token t' } };
const api = 'https://api.github.com/repos/worked-here/site';
const account = { id: 7, login: 'ana' };

test('a pull request from a fork is read whole', async () => {
  const { hub, forge } = connected();
  const ana = hub.people.join('ana');
  const files = {
    'content/new.mdx': 'New',
    'content/people/ana.yaml': null,
    'content/moved.mdx': '# Quiz\n',
  };
  hub.pulls.open({
    by: ana.id,
    title: 'Quiz',
    files: { ...files, 'content/practices/quiz/index.mdx': null },
  });
  expect(await forge.readPull(1)).toEqual({
    number: 1,
    title: 'Quiz',
    author: ana,
    state: 'open',
    draft: false,
    createdAt: '2026-11-22T09:00:00Z',
    updatedAt: '2026-11-22T09:00:00Z',
    headSha: hub.pulls.head(hub.pulls.get(1)).sha,
    headRef: 'change-1',
    headRepository: 'ana/site',
    base: 'main',
    labels: [],
    asked: [],
    mergeable: true,
    files: 3,
    commits: 1,
  });
  const { items, complete } = await forge.listFiles(1);
  expect(complete).toBe(true);
  expect(items.map(({ object: _, ...file }) => file)).toEqual([
    { path: 'content/moved.mdx', was: 'content/practices/quiz/index.mdx', change: 'renamed' },
    { path: 'content/new.mdx', change: 'added' },
    { path: 'content/people/ana.yaml', change: 'removed' },
  ]);
});

test("every method and every answer of the fake holds to GitHub's description", async () => {
  const { hub, forge, connect, bot, fetch, time } = connected({
    'content/a.mdx': 'a',
    '.github/workflows/publish.yml': '',
  });
  const ana = hub.people.join('ana');
  const ben = hub.people.join('ben', 'read');
  const pull = hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/b.mdx': 'b' } });
  hub.talk.review(1, { by: ben.id, verdict: 'COMMENT', body: 'Hm' });
  hub.pulls.open({ by: ana.id, title: 'To close', files: { 'content/c.mdx': 'c' } });

  await connect({ token: hub.people.tokenOf(ana.id) }).me();
  await forge.me();
  await forge.accountById(ana.id);
  await forge.permissionOf(ben);
  const { id } = await forge.postComment(1, { tag: 'x', body: 'x' });
  // Read by itself only where the answer to an edit got lost.
  const authorization = `token ${hub.people.tokenOf(bot.id)}`;
  await fetch(`${api}/issues/comments/${id}`, { headers: { authorization } });
  await forge.editComment(id, 'x y');
  await forge.deleteComment(id);
  await forge.postComment(1, { tag: 'z', body: 'z' });
  await forge.requestReviews(1, ['ben']);
  await forge.withdrawRequests(1, ['ben']);
  await forge.addLabels(1, ['a', 'b']);
  await forge.removeLabel(1, 'a');
  for (const list of [
    'listFiles',
    'listCommits',
    'listReviews',
    'listComments',
    'listRequestEvents',
  ] as const)
    await forge[list](1);
  await forge.editsOf((await forge.listReviews(1)).map(({ node }) => node));
  await forge.listOpenPulls();
  const { headSha } = await forge.readPull(1);
  const { items } = await forge.readTree(headSha);
  await forge.readBlob({ object: items.find(({ is }) => is === 'file')?.object ?? '' }, 10);
  await forge.merge(1, headSha, `Quiz (#${pull.number})`);
  await forge.listRecentlyMerged('2026-01-01T00:00:00Z');
  await forge.mergeBase(await forge.headOfMain());
  const file = { path: 'content/d.json', text: '{}', message: 'Record' };
  await forge.writeFile({ ...file, expected: 'none' });
  const { object } = (await forge.readFile(file.path)) ?? { object: '' };
  await forge.writeFile({ ...file, text: '[]', expected: object });
  for (const path of ['content', 'none']) await forge.readFile(path);
  await forge.listHistory('content', '2026-01-01T00:00:00Z');
  await forge.dispatchWorkflow('publish.yml');
  hub.base.runs.push({ id: 1, file: 'publish.yml', at: hub.base.at(), by: bot.id, commit: headSha });
  await forge.dispatchWorkflow('publish.yml');
  await forge.closePull(2);
  await forge.reopenPull(2);
  const issue = hub.issues.open({ by: ana.id, title: 'Quiz', body: 'Words', labels: ['share'] });
  hub.issues.edit(issue.number, bot.id, 'Other words');
  const read = await forge.readIssue(issue.number);
  expect(await forge.editorsOf(read?.node ?? '')).toEqual([{ id: ana.id, login: 'ana' }, bot]);
  expect(await forge.readIssue(2)).toBeUndefined();
  expect((await forge.listOpenIssues()).map(({ number }) => number)).toEqual([issue.number]);
  const commit = { branch: 'b', message: 'Words', files: [{ path: 'content/e.mdx', text: 'e' }] };
  await forge.commitTo({ ...commit, isNew: true, parent: await forge.headOfMain() });
  const opened = await forge.openPull({ branch: 'b', title: 'Words', body: 'b' });
  expect((await forge.listPullsFrom('b')).map(({ number }) => number)).toEqual([opened.number]);
  const parent = (await forge.readBranch('b'))?.head ?? '';
  await forge.commitTo({
    ...{ ...commit, isNew: false, parent },
    files: [...commit.files, { path: 'content/f.mdx', text: 'f' }],
  });
  await forge.closeIssue(issue.number, 'completed');
  expect(await forge.listStateEvents(issue.number)).toMatchObject([{ is: 'closed' }]);

  hub.settings.rulesets.push({ id: 7, name: 'Main', rules: [{ type: 'update' }], bypass: [] });
  hub.settings.protection = { lock_branch: { enabled: true } };
  hub.settings.labels.push('share');
  hub.settings.secrets.set('REVIEW_SEAL_KEY', '2026-01-02T03:04:05Z');
  hub.people.permit(ana.id, 'admin');
  await readSettings(openCalls({ repository, token: hub.people.tokenOf(ana.id), time, fetch }), 'main');

  const bare = (name: string) => name.replace(/ 2\d\d$/, '').replaceAll(/\{\w+\}|[:*]\w+/g, '{}');
  const answered = new Set([...seen].filter((name) => / 2\d\d$/.test(name)).map(bare));
  const missing = Object.keys(routes).filter(
    (key) => !answered.has(bare(key.replace('/repo/', '/repos/{o}/{r}/'))),
  );
  expect(missing).toEqual([]);
});

describe('the description bites', () => {
  const cases: Record<string, [Request, Response]> = {
    'no such address': [new Request(`${api}/nothing`, ok), Response.json({})],
    'no operation': [new Request(`${api}/pulls/1`, { method: 'POST' }), Response.json({})],
    'has no query parameter': [new Request(`${api}/pulls?status=open`, ok), Response.json([])],
    'query state does not hold': [new Request(`${api}/pulls?state=opened`, ok), Response.json([])],
    'answer 200 does not hold': [
      new Request(`${api}/pulls/1`, ok),
      Response.json({ number: 1, user: account }),
    ],
    'does not answer 202': [new Request(`${api}/pulls/1`, ok), Response.json({}, { status: 202 })],
    'request does not hold': [
      new Request(`${api}/issues/1/comments`, { method: 'POST', body: '{"text":"x"}' }),
      Response.json({}, { status: 201 }),
    ],
    'takes no body': [
      new Request(`${api}/issues/comments/1`, { method: 'DELETE', body: '{}' }),
      new Response(null, { status: 204 }),
    ],
  };
  test.each(Object.entries(cases))('%s', async (what, [request, response]) => {
    const words = what === 'no such address' ? 'no operation' : what;
    await expect(validate(request, response)).rejects.toThrow(words);
  });
});
