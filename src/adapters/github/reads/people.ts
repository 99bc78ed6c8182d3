import type { Account, Permission } from '#core/review/snapshot.ts';
import { permissions } from '#core/review/snapshot.ts';
import type { Calls } from '../calls.ts';
import { failed } from '../error.ts';
import type { Reads } from '../port.ts';
import * as wire from '../wire.ts';
import { orNone } from './git.ts';

type PeopleReads = Pick<Reads, 'me' | 'permissionOf' | 'accountById'>;

/** Accounts. `writesAs` is the bot's login where its token may not ask whose it is, as GitHub's own tokens may not. */
export function peopleReads(calls: Calls, writesAs: string): PeopleReads {
  let mine: Promise<Account> | undefined;
  async function whoAmI(): Promise<Account> {
    try {
      return await calls.read('GET /user', {}, wire.account);
    } catch (error) {
      if (!failed(error, 'forbidden') || error.status === 401) throw error;
      return calls.read('GET /users/{username}', { username: writesAs }, wire.account);
    }
  }
  return {
    me() {
      mine ??= whoAmI().catch((error: unknown) => {
        mine = undefined;
        throw error;
      });
      return mine;
    },
    async permissionOf({ id, login }) {
      const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
      const found = await orNone(calls.read(route, { username: login }, wire.permission));
      if (!found || found.user?.id !== id) return 'none';
      return toPermission(found.permission, found.role_name);
    },
    accountById: (id) => orNone(calls.read('GET /user/{account_id}', { account_id: id }, wire.account)),
  };
}

/** `permission` knows four steps; `role` names the finer ones, or a role that the organisation made up. */
function toPermission(permission: string, role: string | undefined): Permission {
  const known = (name: string | undefined) => permissions.find((one) => one === name);
  const finer = known(role);
  if (finer === 'triage' && permission === 'read') return finer;
  if (finer === 'maintain' && permission === 'write') return finer;
  return known(permission) ?? 'none';
}
