import { cast, mainBefore, type Player, players, writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { writeBlock } from '#core/review/block.ts';
import { checkAgain } from '#core/review/check-again.ts';
import type { Checked } from '#core/review/snapshot.ts';
import { sha256 } from '../../../src/adapters/files/read-files.ts';
import { instanceFor, policyFor } from '../../../src/adapters/files/synthetic-root.ts';
import { fakeGithub } from '../../../src/adapters/github/fake/github.ts';
import { connect, type ForgeOptions } from '../../../src/adapters/github/octokit.ts';
import type { Forge } from '../../../src/adapters/github/port.ts';
import { type Checkout, noCheckout } from '../../../src/adapters/review/checkout.ts';
import { counting } from '../../../src/adapters/review/count.ts';
import { reviewPull } from '../../../src/adapters/review/review-pull.ts';
import { openRun, type RunContext } from '../../../src/adapters/review/run-context.ts';
import { type Seen, sweep } from '../../../src/adapters/review/sweep.ts';
import { standing } from '../github/connected.ts';

export const repository = 'worked-here/site';
const day = 86_400_000;
const policy = policyFor(false);

const checked = new Map<string, Checked>();

/**
 * The check in this very process, each change of each main once: these tests are about everything else, and `checks.test.ts`
 * shows that the process finds the same.
 */
export const checkHere: RunContext['check'] = async (change, main, today) => {
  const files = change.files.map(({ path, bytes }) => [path, bytes ? sha256(bytes) : '']);
  const key = JSON.stringify([main.head, main.policy, today, change.gone, files]);
  const known = checked.get(key) ?? checkAgain(change, { ...main, paths: [...main.objects.keys()] }, today);
  checked.set(key, known);
  return known;
};

/** A fake GitHub with the cast of the rehearsal, and runs of the bot on it, in a folder with the files of main but no Git. */
export function world() {
  const time = standing('2026-09-01T08:00:00Z');
  const hub = fakeGithub({ repository, now: time.now });
  const accounts = Object.fromEntries(
    players.map((name) => [name, hub.people.join(name, cast[name].permission)]),
  ) as Record<Player, { id: number; login: string }>;
  const before = mainBefore(accounts, { policy, instance: instanceFor() });
  hub.base.push(before);
  const bytesAt = (path: string) => {
    const text = before[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  const usual: Checkout = { ...noCheckout, bytesAt };
  time.pass(60 * day);
  const { bot } = hub.people;
  const logs: string[] = [];
  const forgeBy = (options: Partial<ForgeOptions> = {}): Forge =>
    connect({ repository, token: hub.people.tokenOf(bot.id), time, fetch: hub.fetch, ...options });
  const open = (forge: Forge, checkout = usual, check = checkHere) =>
    openRun({
      ...{ forge, checkout, branch: 'main', now: time.now().toISOString(), check },
      log: (line) => void logs.push(line),
    });
  const options = { boxes: [], dryRun: false };
  return {
    ...{ hub, time, bot, accounts, logs, forgeBy, options },
    pass: (days: number) => time.pass(days * day),
    /** Ada opens her pull request. */
    open: (level = 3) =>
      hub.pulls.open({
        by: accounts.ada.id,
        title: 'Reading in pairs',
        files: { [writeUpPath]: writeUp({ level }) },
      }),
    /** One run over one pull request, in a process of its own as far as anything is remembered. */
    run: async (number = 1, forge = forgeBy(), dryRun = false, checkout = usual) =>
      reviewPull(number, await open(forge, checkout), { ...options, dryRun }),
    /** One run over everything, with the requests it took. */
    async sweep(more: Partial<ForgeOptions> = {}, check = checkHere) {
      const { fetch, counts } = counting(more.fetch ?? hub.fetch);
      const seen: Seen[] = [];
      const run = await open(forgeBy({ ...more, fetch }), usual, check);
      for await (const each of sweep(run, options)) seen.push(each);
      return { seen, counts };
    },
    review: (by: Player, level = 3, verdict: 'APPROVE' | 'COMMENT' | 'REQUEST_CHANGES' = 'APPROVE') =>
      hub.talk.review(1, { by: accounts[by].id, verdict, body: block(level) }),
    say: (by: Player, body: string) => hub.talk.comment(1, { by: accounts[by].id, body }),
    asked: () => hub.pulls.get(1).asked.map((id) => hub.people.byId(id).login as Player),
    /** Everything that a run may change, without numbers that count how often it was tried. */
    state() {
      const pull = hub.pulls.get(1);
      return {
        comments: hub.talk.comments
          .filter(({ by }) => by === bot.id)
          .map(({ body }) => body.replace(/<!-- worked-here:look .*-->/, '').trim())
          .toSorted(),
        asked: pull.asked.map((id) => hub.people.byId(id).login).toSorted(),
        labels: pull.labels.toSorted(),
        merged: pull.merged !== undefined,
        main: hub.base.main.map(({ message }) => message.split('\n')[0]),
        published: hub.base.runs.length > 0,
        record: new TextDecoder().decode(
          hub.base.store.blob(
            hub.base.head().tree.get('content/practices/reading-in-pairs/reviews/1.json')?.object ?? '',
          ) ?? new Uint8Array(),
        ),
      };
    },
  };
}
export type World = ReturnType<typeof world>;

export const block = (
  level: number,
  challenge = 'Who marked the tests, and did they know the pairs?',
): string =>
  writeBlock({
    ...{ level, confidence: 'medium', relationship: 'none', challenge },
    safeguarding: 'pass',
  });
