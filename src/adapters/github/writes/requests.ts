import type { Calls } from '../calls.ts';
import { failed } from '../error.ts';
import type { Forge } from '../port.ts';
import { settle } from '../settle.ts';
import * as wire from '../wire.ts';

type RequestWrites = Pick<Forge, 'requestReviews' | 'withdrawRequests'>;

const same = (login: string) => login.toLowerCase();

/** Requests for reviews. */
export function requestWrites(calls: Calls, { readPull }: Pick<Forge, 'readPull'>): RequestWrites {
  const route = '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers';
  const values = (number: number, logins: readonly string[]) => ({ pull_number: number, reviewers: logins });
  const askedOf = async (number: number): Promise<Set<string>> =>
    new Set((await readPull(number)).asked.map(({ login }) => same(login)));

  async function ask(number: number, logins: readonly string[]): Promise<void> {
    await settle(calls, {
      what: 'the request for reviews',
      seen: async () => {
        const asked = await askedOf(number);
        return logins.every((login) => asked.has(same(login))) || undefined;
      },
      send: () => calls.send(`POST ${route}`, values(number, logins), wire.pullListed),
    });
  }

  return {
    async requestReviews(number, logins) {
      const refused: { login: string; why: string }[] = [];
      if (logins.length === 0) return refused;
      try {
        await ask(number, logins);
      } catch (error) {
        if (!failed(error, 'refused')) throw error;
        if (logins.length === 1) return logins.map((login) => ({ login, why: error.message }));
        // One who cannot be asked makes GitHub refuse them all.
        for (const login of logins) refused.push(...(await this.requestReviews(number, [login])));
      }
      return refused;
    },
    async withdrawRequests(number, logins) {
      if (logins.length === 0) return;
      await settle(calls, {
        what: 'the withdrawn request',
        seen: async () => {
          const asked = await askedOf(number);
          return logins.every((login) => !asked.has(same(login))) || undefined;
        },
        send: () => calls.send(`DELETE ${route}`, values(number, logins), wire.pullListed),
      });
    },
  };
}
