import { describe, expect, test } from 'vitest';
import { faulty } from '../../../src/adapters/github/fake/faulty.ts';
import { connected } from './connected.ts';

const quiz = 'content/practices/quiz/index.mdx';

function opened() {
  const world = connected({ [quiz]: 'Quiz\n', '.github/workflows/publish.yml': 'on: workflow_dispatch\n' });
  const ana = world.hub.people.join('ana');
  const pull = world.hub.pulls.open({ by: ana.id, title: 'Quiz', files: { [quiz]: 'Better\n' } });
  return { ...world, ana, head: world.hub.pulls.head(pull).sha };
}

describe('merge', () => {
  test('main gets one commit with the title that was given, and the pull request is merged', async () => {
    const { hub, forge, bot, head } = opened();
    const { commit } = await forge.merge(1, head, 'A better quiz (#1)');
    expect(hub.base.head()).toMatchObject({
      sha: commit,
      message: expect.stringMatching(/^A better quiz \(#1\)\n/),
    });
    expect(await forge.readPull(1)).toMatchObject({ state: 'merged', mergedBy: bot, mergeCommit: commit });
  });

  test('a head that moved is not merged, whenever it moved', async () => {
    const { hub, connect, fetch, head } = opened();
    const before = connect();
    const late = connect({
      fetch: (input, init) => {
        if (new Request(input, init).method === 'PUT') hub.pulls.push(1, { [quiz]: 'Worse\n' });
        return fetch(input, init);
      },
    });
    await expect(late.merge(1, head, 'Quiz')).rejects.toMatchObject({ kind: 'moved' });
    await expect(before.merge(1, head, 'Quiz')).rejects.toMatchObject({ kind: 'moved' });
    expect(hub.base.main).toHaveLength(1);
  });

  test('GitHub answers 409 to a head that is not the one it has', async () => {
    const { hub, bot, fetch } = opened();
    const answer = await fetch('https://api.github.com/repos/worked-here/site/pulls/1/merge', {
      method: 'PUT',
      headers: { authorization: `token ${hub.people.tokenOf(bot.id)}` },
      body: JSON.stringify({ sha: 'f'.repeat(40) }),
    });
    expect(answer.status).toBe(409);
  });

  test.each(['draft', 'conflict', 'closed', 'no permission'])('refused: %s', async (why) => {
    const { hub, forge, bot, ana, head } = opened();
    if (why === 'draft') hub.pulls.setDraft(1, true);
    if (why === 'conflict') hub.base.push({ [quiz]: 'Other\n' });
    if (why === 'closed') hub.pulls.close(1, ana.id);
    if (why === 'no permission') hub.people.permit(bot.id, 'read');
    const kind = why === 'no permission' ? 'forbidden' : 'refused';
    await expect(forge.merge(1, head, 'Quiz')).rejects.toMatchObject({
      kind,
      message: expect.stringContaining('GitHub says'),
    });
    expect(hub.pulls.get(1).merged).toBeUndefined();
  });

  test('whether it conflicts can be read before, and ends when main goes into the branch', async () => {
    const { hub, forge, ana } = opened();
    hub.base.push({ other: 'x' });
    expect(await forge.readPull(1)).toMatchObject({ mergeable: true });
    hub.pulls.update(1);
    expect((await forge.listFiles(1)).items).toMatchObject([{ path: quiz }]);
    hub.base.push({ [quiz]: 'Other\n' });
    expect(await forge.readPull(1)).toMatchObject({ mergeable: false });
    hub.pulls.push(1, { [quiz]: 'Other\n' }, { by: ana.id });
    expect(await forge.readPull(1)).toMatchObject({ mergeable: true });
  });

  test('a deleted fork closes the pull request; what it held can still be read', async () => {
    const { hub, forge, head } = opened();
    hub.pulls.deleteFork(1);
    const pull = await forge.readPull(1);
    expect(pull).toMatchObject({ state: 'closed', headSha: head });
    expect(pull.headRepository).toBeUndefined();
    expect((await forge.readTree(head)).items.map(({ path }) => path)).toContain(quiz);
  });
});

describe('a file on main', () => {
  const file = {
    path: 'content/practices/quiz/reviews/1.json',
    text: '{"a":"ü"}\n',
    message: 'Record',
    expected: 'none',
  };

  test('is written once, and its bytes are those that were given', async () => {
    const { hub, forge } = opened();
    await forge.writeFile(file);
    await forge.writeFile(file);
    expect(hub.base.main).toHaveLength(2);
    expect((await forge.readFile(file.path))?.text).toBe(file.text);
  });

  test('is not written over another, whenever that came', async () => {
    const { hub, connect, fetch } = opened();
    const late = connect({
      fetch: (input, init) => {
        if (new Request(input, init).method === 'PUT') hub.base.push({ [file.path]: 'other' });
        return fetch(input, init);
      },
    });
    await expect(late.writeFile(file)).rejects.toMatchObject({ kind: 'moved' });
    await expect(connect().writeFile(file)).rejects.toMatchObject({ kind: 'moved' });
    const { object } = (await connect().readFile(file.path)) ?? { object: '' };
    await connect().writeFile({ ...file, expected: object });
    await expect(connect().writeFile({ ...file, text: 'x', expected: object })).rejects.toMatchObject({
      kind: 'moved',
    });
    expect((await connect().readFile(file.path))?.text).toBe(file.text);
  });

  test('nothing is sent where something else is there already', async () => {
    const { hub, connect, fetch } = opened();
    hub.base.push({ [file.path]: 'other' });
    const sent: string[] = [];
    const forge = connect({
      fetch: (input, init) => {
        sent.push(new Request(input, init).method);
        return fetch(input, init);
      },
    });
    await expect(forge.writeFile(file)).rejects.toMatchObject({ kind: 'moved' });
    expect(sent).toEqual(['GET']);
  });

  test('a rule that keeps the bot from main is named, and what to set', async () => {
    const { hub, forge } = opened();
    hub.base.rules.mainIsProtected = true;
    const refused = { kind: 'refused', message: expect.stringMatching(/rule violations.*Bypass list/s) };
    await expect(forge.writeFile(file)).rejects.toMatchObject(refused);
  });
});

describe('a workflow', () => {
  test('is started once; where it is missing that is said', async () => {
    const { hub, forge, bot } = opened();
    await forge.dispatchWorkflow('publish.yml');
    expect(hub.base.runs).toMatchObject([{ file: 'publish.yml', by: bot.id, commit: hub.base.head().sha }]);
    await forge.dispatchWorkflow('publish.yml');
    expect(hub.base.runs).toHaveLength(2);
    await expect(forge.dispatchWorkflow('none.yml')).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('a lost answer is not taken for a start because of an earlier run', async () => {
    const { hub, connect, fetch, time } = opened();
    await connect().dispatchWorkflow('publish.yml');
    const plan = ({ method }: { method: string }) => (method === 'POST' ? ('reset' as const) : undefined);
    await expect(
      connect({ fetch: faulty(fetch, plan, time.now) }).dispatchWorkflow('publish.yml'),
    ).rejects.toMatchObject({
      kind: 'network',
    });
    expect(hub.base.runs).toHaveLength(1);
  });
});

test('closing', async () => {
  const { forge } = opened();
  await forge.closePull(1);
  await forge.closePull(1);
  expect(await forge.readPull(1)).toMatchObject({ state: 'closed' });
  expect(await forge.listOpenPulls()).toEqual([]);
});

test('a renamed repository is an error that says its name', async () => {
  const { hub, connect } = opened();
  hub.base.rules.formerly = 'old/name';
  const forge = connect({ repository: 'old/name' });
  const says = { kind: 'not-found', message: expect.stringContaining('worked-here/site') };
  await expect(forge.readPull(1)).rejects.toMatchObject(says);
  await expect(forge.addLabels(1, ['x'])).rejects.toMatchObject(says);
  expect(() => connect({ repository: 'no-name' })).toThrow('expected owner/name');
});
