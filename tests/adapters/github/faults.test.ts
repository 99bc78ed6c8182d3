import { describe, expect, test } from 'vitest';
import { failed } from '../../../src/adapters/github/error.ts';
import { type Call, type Fault, faults, faulty } from '../../../src/adapters/github/fake/faulty.ts';
import type { Forge } from '../../../src/adapters/github/port.ts';
import { injected } from '../review/injected.ts';
import { connected } from './connected.ts';

const tag = '<!-- living -->';
const record = 'content/practices/quiz/reviews/1.json';

/** A pull request with something of everything: the bot's writes have work to do. */
function opened() {
  const world = connected({
    'content/practices/quiz/index.mdx': 'Quiz\n',
    '.github/workflows/publish.yml': 'on: workflow_dispatch\n',
  });
  const { hub } = world;
  const ana = hub.people.join('ana');
  const ben = hub.people.join('ben', 'read');
  const cat = hub.people.join('cat', 'read');
  hub.pulls.open({ by: ana.id, title: 'Quiz', files: { 'content/practices/quiz/index.mdx': 'Better\n' } });
  hub.talk.ask(1, [cat.login], world.bot.id);
  hub.talk.addLabels(1, ['old'], world.bot.id);
  hub.talk.comment(1, { by: ana.id, body: 'Ready.' });
  hub.talk.comment(1, { by: world.bot.id, body: 'An old reply.' });
  hub.talk.comment(1, { by: world.bot.id, body: 'To go.' });
  const [, edited, gone] = hub.talk.comments.map(({ id }) => id);
  return { ...world, ana, ben, edited: edited ?? 0, gone: gone ?? 0 };
}
type Opened = ReturnType<typeof opened>;

/** Every write once, in the order in which a run would do them; each may be done again. */
const steps: Record<string, (forge: Forge, world: Opened) => Promise<unknown>> = {
  postComment: (forge) => forge.postComment(1, { tag, body: `${tag}\nAgreed.` }),
  editComment: (forge, { edited }) => forge.editComment(edited, 'A new reply.'),
  deleteComment: (forge, { gone }) => forge.deleteComment(gone),
  requestReviews: (forge) => forge.requestReviews(1, ['ben']),
  withdrawRequests: (forge) => forge.withdrawRequests(1, ['cat']),
  addLabels: (forge) => forge.addLabels(1, ['review: agreed']),
  removeLabel: (forge) => forge.removeLabel(1, 'old'),
  merge: (forge, { hub }) => forge.merge(1, hub.pulls.head(hub.pulls.get(1)).sha, 'Quiz (#1)'),
  writeFile: (forge) => forge.writeFile({ path: record, text: '{}\n', message: 'Record', expected: 'none' }),
  dispatchWorkflow: (forge) => forge.dispatchWorkflow('publish.yml'),
};

/** The state of everything that the steps change; nothing in it depends on how often they were tried. */
function stateOf({ hub, bot }: Opened) {
  const pull = hub.pulls.get(1);
  return {
    comments: hub.talk.comments.filter(({ by }) => by === bot.id).map(({ body }) => body),
    asked: pull.asked.map((id) => hub.people.byId(id).login),
    labels: pull.labels,
    merged: pull.merged !== undefined,
    main: hub.base.main.map(({ message }) => message.split('\n')[0]),
    paths: [...hub.base.head().tree.keys()].sort(),
    runs: hub.base.runs.length,
  };
}

const patience = { timeout: 15, waits: [1_000], longest: 120_000 };

/** What a run does, with faults on its way: its error, if it ends with one, and the requests it made. */
async function run(
  world: Opened,
  names: readonly string[],
  plan: (call: Call) => Fault | undefined = () => undefined,
) {
  const calls: Call[] = [];
  const noted = (call: Call) => {
    calls.push(call);
    return plan(call);
  };
  const forge = world.connect({ fetch: faulty(world.fetch, noted, world.time.now), patience });
  try {
    for (const name of names) await steps[name]?.(forge, world);
    return { calls, error: undefined };
  } catch (error) {
    return { calls, error };
  }
}

const all = Object.keys(steps);

test('all steps together do their work', async () => {
  const world = opened();
  expect(await run(world, all)).toMatchObject({ error: undefined });
  expect(stateOf(world)).toEqual({
    comments: ['A new reply.', `${tag}\nAgreed.`],
    asked: ['ben'],
    labels: ['review: agreed'],
    merged: true,
    main: ['First commit', 'Quiz (#1)', 'Record'],
    paths: ['.github/workflows/publish.yml', 'content/practices/quiz/index.mdx', record],
    runs: 1,
  });
});

/** Of a read it is all the same whether GitHub saw the request. */
const afterLanding = new Set<Fault>(['lost-answer', 'hang-after', 'reset-after']);
const refusals = new Set<Fault>(['forbidden', 'unauthorised']);
const before = new Set<Fault>(['server-error', 'hang', 'reset']);

/** What would do something twice is sent once; everything else is sent again where it did not arrive. */
const once = new Set(['postComment', 'merge', 'writeFile', 'dispatchWorkflow']);

/** Whether a run must end with an error: where the token is refused, and where a write that is sent once did not arrive. */
function mustFail(step: string, fault: Fault, { method, path }: Call): boolean {
  if (path === '/user' && fault === 'forbidden') return false;
  return refusals.has(fault) || (method !== 'GET' && before.has(fault) && once.has(step));
}

describe.each(all)('%s, with one fault at each of its requests', async (step) => {
  const clean = opened();
  const { calls } = await run(clean, [step]);
  const wanted = stateOf(clean);

  test.each(faults)('%s', async (fault) => {
    for (const call of calls) {
      if (call.method === 'GET' && afterLanding.has(fault)) continue;
      const where = `${call.method} ${call.path}`;
      injected('faults at one call to GitHub', 1);
      const world = opened();
      const { error } = await run(world, [step], ({ index }) => (index === call.index ? fault : undefined));
      expect(error !== undefined, where).toBe(mustFail(step, fault, call));
      if (error !== undefined) {
        expect(failed(error), where).toBe(true);
        expect(String(error), where).toMatch(
          /(No answer to|GitHub \w+ .* at|answer to) (GET|POST|PUT|PATCH|DELETE) \//,
        );
        expect(await run(world, [step]), where).toMatchObject({ error: undefined });
      }
      expect(stateOf(world), where).toEqual(wanted);
    }
  });
});

describe('GitHub stays broken from some write on; the next run finishes, and nothing is there twice', async () => {
  const clean = opened();
  const { calls } = await run(clean, all);
  const wanted = stateOf(clean);
  const writes = calls.filter(({ method }) => method !== 'GET');

  test.each(['lost-answer', 'reset-after', 'empty', 'too-many', 'unauthorised', 'server-error'] as const)(
    '%s',
    async (fault) => {
      for (const write of writes) {
        const where = `${write.method} ${write.path}`;
        injected('times that GitHub stays broken from one write on', 1);
        const world = opened();
        const { error } = await run(world, all, ({ index }) => (index >= write.index ? fault : undefined));
        expect(failed(error), where).toBe(true);
        const left = world.hub.base.runs.length > 0 ? all.slice(0, -1) : all;
        expect(await run(world, left), where).toMatchObject({ error: undefined });
        expect(stateOf(world), where).toEqual(wanted);
      }
    },
  );
});
