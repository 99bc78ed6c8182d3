import type { Permission } from '#core/review/snapshot.ts';
import { type FakeAccount, notFound } from './state.ts';

/** GitHub's own account for workflows. */
const actions = { id: 41_898_282, login: 'github-actions[bot]' };

/** Accounts, what they may do in the repository, and their tokens. */
export type People = ReturnType<typeof makePeople>;

export function makePeople(nextId: () => number) {
  const accounts = new Map<number, FakeAccount>();
  const rights = new Map<number, { permission: Permission; role?: string }>();

  const find = (login: string): FakeAccount | undefined =>
    [...accounts.values()].find((one) => !one.gone && one.login.toLowerCase() === login.toLowerCase());

  function join(
    login: string,
    permission: Permission = 'none',
    type: 'User' | 'Bot' = 'User',
    id = nextId(),
  ) {
    if (find(login)) throw new Error(`Unexpected second account called ${login}.`);
    const account: FakeAccount = { id, login, type, gone: false };
    accounts.set(id, account);
    rights.set(id, { permission });
    return { id, login };
  }
  const bot = join(actions.login, 'write', 'Bot', actions.id);

  function byId(id: number): FakeAccount {
    const found = accounts.get(id);
    if (!found) throw notFound();
    return found;
  }

  return {
    bot,
    find,
    byId,
    /** Somebody new. */
    join,
    /** Gives a permission, and the name of a role that an organisation made up. */
    permit(id: number, permission: Permission, role?: string) {
      rights.set(id, { permission, ...(role ? { role } : {}) });
    },
    rightsOf: (id: number) =>
      byId(id).gone ? { permission: 'none' as const } : (rights.get(id) ?? { permission: 'none' as const }),
    /** The old login is free for anybody from then on. */
    rename(id: number, login: string) {
      if (find(login)) throw new Error(`Unexpected: ${login} is taken.`);
      byId(id).login = login;
    },
    /** What they wrote stays, as written by the ghost. */
    remove(id: number) {
      byId(id).gone = true;
      rights.delete(id);
    },
    /** A token that acts as this account. */
    tokenOf: (id: number) => `fake-${id}`,
    withToken(token: string): FakeAccount | undefined {
      const id = /^fake-(\d+)$/.exec(token)?.[1];
      const found = id === undefined ? undefined : accounts.get(Number(id));
      return found?.gone ? undefined : found;
    },
  };
}

const order: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** Whether a permission reaches another. */
export const atLeast = (has: Permission, needs: Permission): boolean =>
  order.indexOf(has) >= order.indexOf(needs);
