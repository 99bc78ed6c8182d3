import type { Forge, PullCommit, PullFile, PullListed, Whole } from '../github/port.ts';
import type { Checkout } from './checkout.ts';
import { mergeBaseHere } from './merge-base.ts';
import { remembered } from './remembered.ts';

/** So many heads are remembered: a run looks at one pull request after the other. */
const most = 8;

/** What GitHub says of a head that changes only with it or with main: the files, the commits, and where it left main. */
export type Heads = {
  filesOf: (pull: PullListed) => Promise<Whole<PullFile>>;
  commitsOf: (pull: PullListed) => Promise<Whole<PullCommit>>;
  mergeBaseOf: (pull: PullListed) => Promise<string>;
  /** Forgets all of it, since it did not fit together. */
  unsure: () => void;
};

/** Asks GitHub once for each head. `main` is the commit that main is at. */
export function openHeads(forge: Forge, checkout: Checkout, main: () => Promise<string>): Heads {
  const files = remembered<string, Whole<PullFile>>(most);
  const commits = remembered<string, Whole<PullCommit>>(most);
  const bases = remembered<string, string>(most);
  const key = async ({ number, headSha }: PullListed) => `${number} ${headSha} ${await main()}`;
  const commitsOf = async (pull: PullListed) =>
    commits.of(await key(pull), () => forge.listCommits(pull.number));
  return {
    commitsOf,
    filesOf: async (pull) => files.of(await key(pull), () => forge.listFiles(pull.number)),
    mergeBaseOf: async (pull) =>
      bases.of(await key(pull), async () => {
        const here = mergeBaseHere(await commitsOf(pull), await main(), checkout);
        return here ?? forge.mergeBase(pull.headSha);
      }),
    unsure() {
      for (const each of [files, commits, bases]) each.forget();
    },
  };
}
