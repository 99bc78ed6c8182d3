import type { Account, Instant, Permission } from '#core/review/snapshot.ts';
import type { Forge, PullListed, TreeEntry, Whole } from '../github/port.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import type { Checkout } from './checkout.ts';
import { type MainRead, readMain } from './read-main.ts';

/** What the pull requests of one run share: read once, and main again whenever the run has changed it. */
export type RunContext = {
  forge: Forge;
  blobs: Blobs;
  now: Instant;
  /** The branch that is published. */
  branch: string;
  bot: Account;
  main: () => Promise<MainRead>;
  treeAt: (commit: string) => Promise<Whole<TreeEntry>>;
  /** What somebody may do, as GitHub said in this run. */
  permissionOf: (account: Account) => Promise<Permission>;
  openPulls: () => Promise<readonly PullListed[]>;
  /** Forgets what was read of main and of the list of pull requests, since it changed. */
  changed: () => void;
  log: (line: string) => void;
};

type Setting = Pick<RunContext, 'forge' | 'now' | 'branch' | 'log'> & { checkout: Checkout };

/** Opens a run: asks who the bot is; everything else is read when it is first asked for. */
export async function openRun({ checkout, ...setting }: Setting): Promise<RunContext> {
  const { forge, log } = setting;
  const blobs = openBlobs(forge, checkout);
  let before: MainRead | undefined;
  const main = remembered(1, async (_: 'main') => {
    before = await readMain({ forge, checkout, blobs, log, before, now: setting.now });
    return before;
  });
  const pulls = remembered(1, (_: 'open') => forge.listOpenPulls());
  // Trees can be large: of a few the list of files is kept, for the next look at the same commit.
  const trees = remembered(8, async (commit: string) => {
    const items = checkout.tree(commit);
    return items ? { items, complete: true } : forge.readTree(commit);
  });
  const logins = new Map<number, Account>();
  const permissions = remembered(10_000, (id: number) => forge.permissionOf(logins.get(id) as Account));
  return {
    ...{ ...setting, blobs, bot: await forge.me() },
    main: () => main.of('main'),
    treeAt: trees.of,
    permissionOf(account) {
      logins.set(account.id, account);
      return permissions.of(account.id);
    },
    openPulls: () => pulls.of('open'),
    changed() {
      main.forget();
      pulls.forget();
    },
  };
}

/** Asks once for each key and keeps the newest `most` answers; what failed is asked for again by the next who needs it. */
function remembered<K, T>(most: number, ask: (key: K) => Promise<T>) {
  const known = new Map<K, Promise<T>>();
  return {
    of(key: K): Promise<T> {
      const there = known.get(key);
      if (there) return there;
      const asked = ask(key);
      asked.catch(() => known.delete(key));
      known.set(key, asked);
      for (const old of known.keys()) if (known.size > most) known.delete(old);
      return asked;
    },
    forget: () => known.clear(),
  };
}
