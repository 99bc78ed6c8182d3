import type { IssueForm } from '#core/issue-forms/form.ts';
import { issueForms } from '#core/issue-forms/forms.ts';
import { writeIssueForm } from '#core/issue-forms/issue-body.ts';
import { cast, mainBefore, type Player, players, writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { instanceFor, policyFor } from '../../../src/adapters/files/synthetic-root.ts';
import { issueRun } from '../../../src/adapters/from-issue/context.ts';
import { makesHere } from '../../../src/adapters/from-issue/makes.ts';
import { seeIssue, sweepIssues } from '../../../src/adapters/from-issue/sweep.ts';
import { fakeGithub } from '../../../src/adapters/github/fake/github.ts';
import { connect, type ForgeOptions } from '../../../src/adapters/github/octokit.ts';
import type { Forge } from '../../../src/adapters/github/port.ts';
import { type Checkout, noCheckout } from '../../../src/adapters/review/checkout.ts';
import { counting } from '../../../src/adapters/review/count.ts';
import { openRun } from '../../../src/adapters/review/run-context.ts';
import { standing } from '../github/connected.ts';
import { checkHere } from '../review/world.ts';

export const repository = 'worked-here/site';
const policy = policyFor(false);

export const formCalled = (id: string): IssueForm =>
  issueForms.find((form) => form.id === id) ?? (issueForms[0] as IssueForm);

/** Answers to the form for a write-up, as a teacher gives them; nothing measured. */
export const shared = {
  title: 'Quizzes at the door',
  post: 'Two Year 5 classes answered three questions as they came in, every day for a term.',
  school: 'Made Up Hill School (demo)',
  when: '2025-26',
  ages: 'Year 5',
  subjects: ['english'],
  'claim.outcome': 'reading-comprehension',
  'claim.change': 'unclear',
  'the-problem': 'Pupils forgot in a week what they had learned, and lessons began late.',
  'what-we-did':
    'Three questions stood on the board before pupils came in. They answered in silence on small boards.',
  'what-happened': 'Lessons began on time. We cannot tell yet whether pupils remembered more.',
  'what-did-not-work': 'Writing new questions took too long, so we swapped them between classes.',
  'if-you-try-it': 'Begin with questions about last week, and keep the boards by the door.',
  core: 'Three questions before every lesson',
  declares: ['none'],
} as const;

/** The body of an issue as GitHub writes it. */
export const bodyOf = (
  id: string,
  fields: Record<string, unknown>,
  { owner, agreed = true }: { owner?: string; agreed?: boolean } = {},
): string => writeIssueForm({ fields, agreed, ...(owner !== undefined && { owner }) }, formCalled(id));

/** A fake GitHub with the cast of the rehearsal and one write-up, and runs of the bot over its issues. */
export function world() {
  const time = standing('2026-11-01T08:00:00Z');
  const hub = fakeGithub({ repository, now: time.now });
  const accounts = Object.fromEntries(
    players.map((name) => [name, hub.people.join(name, cast[name].permission)]),
  ) as Record<Player, { id: number; login: string }>;
  const zoe = hub.people.join('zoe-new');
  hub.base.push({
    ...mainBefore(accounts, { policy, instance: instanceFor() }),
    [writeUpPath]: writeUp({ level: 3 }),
    '.github/workflows/review.yml': 'on: workflow_dispatch\n',
  });
  const { bot } = hub.people;
  const logs: string[] = [];
  const forgeBy = (options: Partial<ForgeOptions> = {}): Forge =>
    connect({ repository, token: hub.people.tokenOf(bot.id), time, fetch: hub.fetch, ...options });
  // What main holds need not go over the wire one by one.
  const checkout: Checkout = {
    ...noCheckout,
    bytesAt: (path) => hub.base.store.blob(hub.base.head().tree.get(path)?.object ?? ''),
  };
  const open = async (forge: Forge) =>
    issueRun(
      await openRun({
        ...{ forge, checkout, branch: 'main', now: time.now().toISOString(), check: checkHere },
        log: (line) => void logs.push(line),
      }),
      makesHere,
    );
  const textAt = (path: string, tree = hub.base.head().tree): string | undefined => {
    const bytes = hub.base.store.blob(tree.get(path)?.object ?? '');
    return bytes && new TextDecoder().decode(bytes);
  };
  return {
    ...{ hub, time, bot, accounts, zoe, logs, forgeBy, textAt },
    pass: (minutes: number) => time.pass(minutes * 60_000),
    send: (by: { id: number }, body: string, labels: readonly string[] = ['share']) =>
      hub.issues.open({ by: by.id, title: 'Share: something', body, labels }),
    async run(number = 1, forge = forgeBy(), dryRun = false) {
      const seen = await seeIssue(number, await open(forge), { dryRun });
      if (seen.is === 'failed') throw new Error(seen.words);
      return seen.done;
    },
    async sweep() {
      const { fetch, counts } = counting(hub.fetch);
      const all = [];
      for await (const each of sweepIssues(await open(forgeBy({ fetch })), { dryRun: false })) all.push(each);
      return { all, counts };
    },
    /** The comment of the bot on an issue. */
    comment: (number = 1): string =>
      hub.talk.comments.find(({ on, by }) => on === number && by === bot.id)?.body ?? '',
    /** Files of a branch that differ from main, with their texts. */
    branch(name = 'issue-1'): Record<string, string> {
      const [tree, main] = [hub.base.branches.get(name)?.tree ?? new Map(), hub.base.head().tree];
      const own = [...tree].filter(([path, held]) => main.get(path)?.object !== held.object);
      return Object.fromEntries(own.map(([path]) => [path, textAt(path, tree) ?? '']));
    },
    /** Everything that a run may change, without numbers that count how often it was tried. */
    state() {
      return {
        comments: hub.talk.comments.map(({ on, body }) => [on, body.replace(/[0-9a-f]{40}/, 'commit')]),
        pulls: hub.pulls.all.map(({ number, title, body, state, commits }) => [
          ...[number, title, body, state],
          commits.map(({ message }) => message),
        ]),
        branches: [...hub.base.branches.keys()].map((name) => [name, this.branch(name)]),
        issues: hub.issues.all.map(({ number, state, reason }) => [number, state, reason]),
        started: hub.base.runs.length > 0,
      };
    },
  };
}
export type World = ReturnType<typeof world>;
