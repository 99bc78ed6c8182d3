import type { AddressInfo } from 'node:net';
import { cast, mainBefore, type Player, players } from '#core/rehearsal/content.ts';
import type { Effect } from '#core/review/effect.ts';
import type { Actor, Judgement } from '#core/review/judgement.ts';
import { livingTag } from '#core/review/noted.ts';
import type { Account } from '#core/review/snapshot.ts';
import { instanceFor, policyFor } from '../files/synthetic-root.ts';
import { fakeGithub } from '../github/fake/github.ts';
import { serveFetch } from '../github/fake/serve.ts';
import { openChecks } from '../review/checks.ts';
import { review } from '../review/command.ts';
import { makeKeyPair } from '../seal/boxes.ts';

const repository = 'made-up/worked-here';
const day = 86_400_000;

/** What the bot printed about a pull request, as a program reads it. */
export type Said = { judgement: Judgement; effects: readonly Effect[]; next: Actor };

/**
 * A made-up instance on a GitHub in memory, behind a real port: the cast acts on it, the bot comes as it comes to GitHub, by
 * its command and over HTTP. Time passes only when it is told to.
 */
export type Stage = Awaited<ReturnType<typeof setStage>>;

export async function setStage() {
  let now = Date.parse('2026-09-07T08:00:00Z');
  const key = await makeKeyPair();
  const hub = fakeGithub({ repository, now: () => new Date(now) });
  const accounts = Object.fromEntries(
    players.map((name) => [name, hub.people.join(name, cast[name].permission)]),
  ) as Record<Player, Account>;
  const instance = instanceFor().replace('sealKey: null', `sealKey: "${key.publicKey}"`);
  hub.base.push(mainBefore(accounts, { policy: policyFor(false), instance }));
  const checks = openChecks();
  const server = serveFetch(hub.fetch);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { GITHUB_TOKEN: hub.people.tokenOf(hub.people.bot.id), REVIEW_SEAL_KEY: key.secretKey };
  return {
    ...{ hub, accounts, api, key },
    pass: (days: number): void => {
      now += days * day;
    },
    asked: (): Player[] => hub.pulls.get(1).asked.map((id) => hub.people.byId(id).login as Player),
    /** The comment that the bot keeps up to date. */
    comment: (): string => hub.talk.comments.find(({ body }) => body.startsWith(livingTag))?.body ?? '',
    /** One run of the bot over the pull request; throws where its exit code is not 0. */
    async bot(): Promise<{ said: Said; line: string }> {
      const out: string[] = [];
      const lines: string[] = [];
      const print = {
        out: (text: string) => void out.push(text),
        log: (line: string) => void lines.push(line),
      };
      const asked = { repo: repository, pull: 1, api, now: new Date(now).toISOString() };
      const code = await review(asked, env, print, checks);
      if (code !== 0) throw new Error(`Unexpected exit code ${code} of the bot: ${lines.join(' ')}`);
      return { said: JSON.parse(out.join('')) as Said, line: lines.join('\n') };
    },
    /** The content folder as main holds it now. */
    contentNow: (): Map<string, Uint8Array> =>
      new Map(
        [...hub.base.head().tree].flatMap(([path, { object }]) => {
          const bytes = hub.base.store.blob(object);
          return bytes && path.startsWith('content/') ? [[path.slice('content/'.length), bytes]] : [];
        }),
      ),
    strike: (): Promise<void> => {
      checks.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
