import { fakeGithub } from '../../../src/adapters/github/fake/github.ts';
import type { Put } from '../../../src/adapters/github/fake/store.ts';
import { connect, type ForgeOptions } from '../../../src/adapters/github/octokit.ts';
import { validated } from './openapi.ts';

export const repository = 'worked-here/site';

/** A clock that stands still but for waits, which take no time of the test's. */
export function standing(at = '2026-11-22T09:00:00Z') {
  let now = Date.parse(at);
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(now),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

/** A fake GitHub, and the bot connected to it; every request and answer between them is held to GitHub's description. */
export function connected(
  files: Record<string, Put> = {
    'content/practices/quiz/index.mdx': '# Quiz\n',
    'content/people/ana.yaml': 'name: Ana\n',
  },
  more: Partial<ForgeOptions> = {},
) {
  const time = standing();
  const hub = fakeGithub({ repository, now: time.now, files });
  const fetch = validated(hub.fetch);
  const bot = hub.people.bot;
  const forge = (options: Partial<ForgeOptions> = {}) =>
    connect({ repository, token: hub.people.tokenOf(bot.id), time, fetch, ...more, ...options });
  return { hub, time, bot, fetch, connect: forge, forge: forge() };
}
