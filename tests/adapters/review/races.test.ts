import { beforeEach, expect, test } from 'vitest';
import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { noCheckout } from '../../../src/adapters/review/checkout.ts';
import { injected } from './injected.ts';
import { stages } from './stages.ts';
import { block, type World, world } from './world.ts';

const agreed = (): World => stages['agreed']?.() ?? world();

beforeEach(() => injected('events in another order, or two hands at once', 1));

/** A `fetch` on which something happens once, just before the first request that fits. */
function before(w: World, fits: (request: Request) => boolean, happens: () => void): typeof fetch {
  let done = false;
  return async (input, init) => {
    const request = new Request(input, init);
    if (!done && fits(request)) {
      done = true;
      happens();
    }
    return w.hub.fetch(request);
  };
}

const isMerge = ({ method, url }: Request) => method === 'PUT' && url.endsWith('/merge');
const again = { [writeUpPath]: writeUp({ level: 3, again: 'We swapped partners at half-term.' }) };

test('a push between judging and merging: judged again, and not merged', async () => {
  const w = agreed();
  const fetch = before(w, isMerge, () => void w.hub.pulls.push(1, again));
  const { verdict } = await w.run(1, w.forgeBy({ fetch }));
  expect(w.state().merged).toBe(false);
  expect(verdict.judgement.is).toBe('in-review');
  expect(w.state().comments[0]).toContain('is of an earlier version');
});

test('a push while it is read: never a mixture of two states', async () => {
  const w = agreed();
  const fetch = before(
    w,
    ({ url }) => url.includes('/pulls/1/files'),
    () => void w.hub.pulls.push(1, again),
  );
  const { verdict } = await w.run(1, w.forgeBy({ fetch }));
  expect(w.state().merged).toBe(false);
  expect(verdict.judgement.is).toBe('in-review');
});

test('main moved on in the same file: the author takes it in, nothing is mixed', async () => {
  const w = agreed();
  w.hub.base.push({ [writeUpPath]: writeUp({ level: 2 }) });
  const { verdict } = await w.run();
  expect(w.state().merged).toBe(false);
  expect(verdict.next).toEqual({ who: 'author' });
});

test('a modified file whose main moved on since the branch was made', async () => {
  const w = world();
  w.hub.base.push({ [writeUpPath]: writeUp({ level: 2 }) });
  w.hub.pulls.open({
    by: w.accounts.ada.id,
    title: 'Level 3',
    files: { [writeUpPath]: writeUp({ level: 3 }) },
  });
  const still = await w.run(1, w.forgeBy(), true);
  expect(still.facts.snapshot.files).toMatchObject([{ change: 'modified' }]);
  expect(still.facts.snapshot.files[0]?.moved).toBeUndefined();
  w.hub.base.push({ [writeUpPath]: writeUp({ level: 1 }) });
  expect((await w.run(1, w.forgeBy(), true)).facts.snapshot.files[0]?.moved).toBe(true);
});

test('a rule that keeps the bot from writing the record: merged, unrecorded, and the comment names the setting', async () => {
  const w = agreed();
  const merged = before(w, isMerge, () => undefined);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const given = await merged(input, init);
    w.hub.base.rules.mainIsProtected = w.state().merged;
    return given;
  };
  const first = await w.run(1, w.forgeBy({ fetch }));
  expect(first.verdict.judgement.is).toBe('merged-unrecorded');
  expect(first.refused.join()).toContain('Rulesets, Bypass list');
  expect(w.state().comments.join()).toContain('ruleset');
  expect(w.state().record).toBe('');
  const talk = JSON.stringify(w.hub.talk.comments);
  await w.run();
  expect(JSON.stringify(w.hub.talk.comments)).toBe(talk);

  w.hub.base.rules.mainIsProtected = false;
  const later = await w.run();
  expect(later.verdict.judgement.is).toBe('recorded');
  expect(w.state()).toMatchObject({ published: true, labels: ['review: recorded'] });
});

test('GitHub refuses the merge: said once, tried again by each run, merged once it may be', async () => {
  const w = agreed();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (isMerge(request))
      return Response.json(
        {
          message: 'Required status check "Check" is expected.',
          documentation_url: 'https://docs.github.com/rest',
        },
        { status: 405 },
      );
    return w.hub.fetch(request);
  };
  const first = await w.run(1, w.forgeBy({ fetch }));
  expect(first.verdict.judgement).toMatchObject({ is: 'waiting-on-editor', why: 'merge-refused' });
  expect(w.state().comments.join()).toContain('Required status check');
  const talk = JSON.stringify(w.hub.talk.comments);
  expect((await w.run(1, w.forgeBy({ fetch }))).effects).toEqual([]);
  expect(JSON.stringify(w.hub.talk.comments)).toBe(talk);
  expect((await w.run()).verdict.judgement.is).toBe('recorded');
});

test('reviewers whom GitHub does not let the bot ask are called in a comment, once', async () => {
  const w = world();
  for (const name of ['ben', 'cyn', 'dov', 'fay', 'gus'] as const)
    w.hub.people.permit(w.accounts[name].id, 'none');
  w.hub.people.permit(w.accounts.eve.id, 'none');
  w.open();
  const first = await w.run();
  expect(w.asked()).toEqual([]);
  expect(first.verdict.judgement.is).toBe('in-review');
  const { comments } = w.state();
  expect(comments.filter((body) => body.startsWith('<!-- worked-here:ask '))).toHaveLength(2);
  expect((await w.run()).effects).toEqual([]);
  expect(w.state().comments).toEqual(comments);
});

test('the policy of the head counts for nothing, and is for an editor to decide', async () => {
  const w = agreed();
  w.hub.pulls.push(1, { 'content/policy.yaml': 'schema: 1\n' });
  const { verdict } = await w.run();
  expect(verdict.judgement.is).not.toBe('agreed');
  expect(w.state().merged).toBe(false);
});

test('a link, a program and a file for reviews/ are refused by what Git stores', async () => {
  const w = world();
  w.hub.pulls.open({
    by: w.accounts.ada.id,
    title: 'Odd files',
    files: {
      [writeUpPath]: writeUp({ level: 3 }),
      'content/practices/reading-in-pairs/plan.png': { symlink: '../../policy.yaml' },
      'content/practices/reading-in-pairs/tries/a.yaml': { executable: 'x: 1\n' },
      'content/practices/reading-in-pairs/reviews/9.json': '{}',
    },
  });
  const { verdict, facts } = await w.run();
  expect(verdict.judgement.is).toBe('checks-failing');
  expect(facts.requirement.refused.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual([
    ...['9.json', 'a.yaml', 'plan.png'],
  ]);
});

test('a review counts for the bytes at its commit, and a merge of main into the branch changes nothing', async () => {
  const w = agreed();
  w.hub.base.push({ 'content/asks/x.mdx': 'unreadable' });
  w.hub.pulls.update(1);
  w.hub.talk.review(1, { by: w.accounts.dov.id, verdict: 'COMMENT', body: block(3) });
  const { facts } = await w.run(1, w.forgeBy(), true);
  expect(facts.counted.map(({ by }) => by.login).toSorted()).toEqual(['ben', 'cyn', 'dov']);
});

test('a repository with more files than GitHub lists at once, from a checkout that has main’s list', async () => {
  const w = agreed();
  const known = new Map(w.hub.base.main.map((commit) => [commit.sha, commit.tree]));
  w.hub.base.rules.mostEntries = 12;
  const tree = (commit: string) =>
    [...(known.get(commit) ?? [])].map(([path, { object }]) => ({ path, object, is: 'file' as const }));
  const checkout = {
    ...noCheckout,
    tree: (commit: string) => (known.has(commit) ? tree(commit) : undefined),
    head: () => w.hub.base.head().sha,
    changes: () => [],
  };
  const { facts, verdict } = await w.run(1, w.forgeBy(), true, checkout);
  expect(facts.snapshot.complete).toBe(true);
  expect(facts.snapshot.files).toMatchObject([{ object: 'file' }]);
  expect(verdict.judgement.is).toBe('agreed');

  const without = await w.run(1, w.forgeBy(), true, noCheckout);
  expect(without.facts.snapshot.complete).toBe(false);
  expect(without.verdict.judgement).toMatchObject({ is: 'waiting-on-editor', why: 'incomplete' });
});

test('a rating that somebody else rewrote before the bot first looked does not count until its reviewer confirms it', async () => {
  const w = world();
  w.open();
  const { id } = w.review('ben', 1);
  w.pass(1);
  w.hub.talk.editReview(1, id, block(3));
  const { facts } = await w.run();
  expect(facts.received).toMatchObject([{ by: { login: 'ben' }, standing: 'edited' }]);
  expect(w.state().comments[0]).toContain('/review confirm');
  expect((await w.run()).effects).toEqual([]);
  w.pass(1);
  w.say('ben', '/review confirm');
  expect((await w.run()).facts.counted).toMatchObject([{ by: { login: 'ben' }, block: { level: 3 } }]);
});

test('a command written into the review of an editor by somebody else is not obeyed, and neither is a confirmation', async () => {
  const w = world();
  w.open();
  await w.run();
  const editors = w.review('eve', 3, 'COMMENT');
  const bens = w.review('ben', 1);
  await w.run();
  w.pass(1);
  w.hub.talk.editReview(1, editors.id, `${editors.body}\n\n/waive external They are all known to me.`);
  w.hub.talk.editReview(1, bens.id, block(3));
  w.pass(1);
  const talk = w.hub.talk.review(1, { by: w.accounts.ben.id, verdict: 'COMMENT', body: 'Thank you.' });
  w.pass(1);
  w.hub.talk.editReview(1, talk.id, '/review confirm');
  const { facts } = await w.run();
  expect(facts.said.waivers).toEqual([]);
  expect(facts.received.find(({ by }) => by.login === 'ben')?.standing).toBe('edited');
});

test('an API without GraphQL tells nothing of edits: said, and everything else goes on', async () => {
  const w = world();
  w.hub.base.rules.graphql = false;
  w.open();
  w.review('ben', 3);
  expect((await w.run()).facts.counted).toHaveLength(1);
  expect(w.logs.join()).toContain('does not tell whether reviews were edited');
});
