import { plainName } from '#core/review/behind.ts';
import { asOfNow } from '#core/review/people.ts';
import type { Account, Main } from '#core/review/snapshot.ts';
import type { PullCommit, PullRead, Whole } from '../github/port.ts';
import type { RunContext } from './run-context.ts';

/**
 * Who wrote commits in a pull request: the accounts that GitHub knows, and of names in `Co-authored-by` lines without an
 * account those people whose file on main has that name. Anybody can write such a line; it only ever keeps from reviewing.
 * `listed` has to be the commits of this very head.
 */
export async function readCommitters(
  { headSha, commits }: PullRead,
  listed: Whole<PullCommit>,
  { main }: RunContext,
): Promise<{ accounts: Account[]; complete: boolean }> {
  const names = new Set(listed.items.flatMap((commit) => commit.names.map(plainName)));
  const found = [...listed.items.flatMap(({ accounts }) => accounts), ...named(names, (await main()).main)];
  return {
    accounts: [...new Map(found.map((account) => [account.id, account])).values()],
    complete:
      listed.complete &&
      listed.items.length >= commits &&
      listed.items.some(({ commit }) => commit === headSha),
  };
}

const named = (names: ReadonlySet<string>, { people }: Main): Account[] =>
  people.flatMap((person) => {
    const now = asOfNow(person);
    return now?.github && names.has(plainName(now.name)) ? [now.github] : [];
  });
