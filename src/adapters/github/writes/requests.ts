import type { Calls } from '../calls.ts';
import { failed } from '../error.ts';
import type { Forge, PullListed } from '../port.ts';
import { toListed } from '../reads/pulls.ts';
import { settle } from '../settle.ts';
import * as wire from '../wire.ts';

type RequestWrites = Pick<Forge, 'requestReviews' | 'withdrawRequests'>;

const same = (login: string) => login.toLowerCase();

/** Requests for reviews. */
export function requestWrites(calls: Calls, { readPull }: Pick<Forge, 'readPull'>): RequestWrites {
  const route = '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers';
  const values = (number: number, logins: readonly string[]) => ({ pull_number: number, reviewers: logins });

  /** Sends it; gives the pull request as it is then. `fits` says whether those asked are as they should be. */
  const bring = (
    number: number,
    logins: readonly string[],
    { method, what, fits }: { method: 'POST' | 'DELETE'; what: string; fits: (asked: boolean) => boolean },
  ): Promise<PullListed> => {
    const asWanted = (pull: PullListed): PullListed | undefined => {
      const asked = new Set(pull.asked.map(({ login }) => same(login)));
      return logins.every((login) => fits(asked.has(same(login)))) ? pull : undefined;
    };
    return settle(calls, {
      ...{ what, harmless: true },
      seen: async () => asWanted(await readPull(number)),
      send: () => calls.send(`${method} ${route}`, values(number, logins), wire.pullListed),
      shown: (now) => asWanted(toListed(now)),
    });
  };

  return {
    async requestReviews(number, logins) {
      if (logins.length === 0) return { refused: [] };
      try {
        const now = await bring(number, logins, {
          ...{ method: 'POST', what: 'the request for reviews', fits: (asked) => asked },
        });
        return { refused: [], now };
      } catch (error) {
        if (!failed(error, 'refused')) throw error;
        if (logins.length === 1) return { refused: logins.map((login) => ({ login, why: error.message })) };
        // One who cannot be asked makes GitHub refuse them all.
        const refused: { login: string; why: string }[] = [];
        for (const login of logins) refused.push(...(await this.requestReviews(number, [login])).refused);
        return { refused };
      }
    },
    async withdrawRequests(number, logins) {
      if (logins.length === 0) return undefined;
      return bring(number, logins, {
        ...{ method: 'DELETE', what: 'the withdrawn request', fits: (asked) => !asked },
      });
    },
  };
}
