import type { Account, Instant, Permission } from '#core/review/snapshot.ts';
import type { Forge, PullListed, TreeEntry, Whole } from '../github/port.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import type { Checkout } from './checkout.ts';
import type { Checks } from './checks.ts';
import { type Heads, openHeads } from './heads.ts';
import { type MainRead, readMain } from './read-main.ts';
import { remembered } from './remembered.ts';

/** What the pull requests of one run share: read once, and again whenever the run has changed it. */
export type RunContext = Heads & {
  forge: Forge;
  blobs: Blobs;
  /** What a change would be found to be, by main's rules. */
  check: Checks['check'];
  now: Instant;
  /** The branch that is published. */
  branch: string;
  bot: Account;
  main: () => Promise<MainRead>;
  treeAt: (commit: string) => Promise<Whole<TreeEntry>>;
  /** What somebody may do, as GitHub said in this run. */
  permissionOf: (account: Account) => Promise<Permission>;
  openPulls: () => Promise<readonly PullListed[]>;
  /** Puts a pull request that was read on its own in the place of what the list of open ones said of it. */
  noticed: (pull: PullListed) => void;
  /** Forgets what others may have changed since, or the run itself: main, and who may do what. */
  refresh: () => void;
  log: (line: string) => void;
};

type Setting = Pick<RunContext, 'forge' | 'now' | 'branch' | 'log' | 'check'> & { checkout: Checkout };

/** Opens a run: asks who the bot is; everything else is read when it is first asked for. */
export async function openRun({ checkout, ...setting }: Setting): Promise<RunContext> {
  const { forge, log, now } = setting;
  const blobs = openBlobs(forge, checkout);
  const mains = remembered<'main', MainRead>();
  const pulls = remembered<'open', readonly PullListed[]>();
  // Trees can be large: of a few the list of files is kept, for the next look at the same commit.
  const trees = remembered<string, Whole<TreeEntry>>(8);
  const permissions = remembered<number, Permission>(10_000);
  let before: MainRead | undefined;
  const main = () =>
    mains.of('main', async () => {
      before = await readMain({ forge, checkout, blobs, log, before, now });
      return before;
    });
  const noticed = new Map<number, PullListed>();
  return {
    ...{ ...setting, blobs, main, bot: await forge.me() },
    ...openHeads(forge, checkout, async () => (await main()).head),
    treeAt: (commit) =>
      trees.of(commit, async () => {
        const items = checkout.tree(commit);
        return items ? { items, complete: true } : forge.readTree(commit);
      }),
    permissionOf: (account) => permissions.of(account.id, () => forge.permissionOf(account)),
    noticed: (pull) => void noticed.set(pull.number, pull),
    async openPulls() {
      const listed = await pulls.of('open', () => forge.listOpenPulls());
      return listed.map((one) => noticed.get(one.number) ?? one).filter(({ state }) => state === 'open');
    },
    refresh() {
      mains.forget();
      permissions.forget();
    },
  };
}
