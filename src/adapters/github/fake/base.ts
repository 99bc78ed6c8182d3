import { bringIn, type Commit, type Difference, type Tree } from './git.ts';
import { makePeople, type People } from './people.ts';
import { type FakeRun, Refusal } from './state.ts';
import { type Files, makeStore, type Store } from './store.ts';

export type Said = { by: number; message: string };

/** What everything else in the fake stands on: time, numbers, people, objects and the main branch. */
export type Base = {
  repository: string;
  branch: string;
  /** Now, as GitHub writes it. */
  at: () => string;
  nextId: () => number;
  /** Issues and pull requests are counted together. */
  nextNumber: () => number;
  people: People;
  store: Store;
  /** Commits of main, the newest last. */
  main: Commit[];
  /** The other branches of the repository itself, by name. */
  branches: Map<string, Commit>;
  runs: FakeRun[];
  rules: {
    /** A ruleset that lets nobody push to main but through pull requests, the bot included. */
    mainIsProtected: boolean;
    /** A recursive tree with more entries than this is cut. */
    mostEntries: number;
    /** A name that the repository had before: requests to it are sent on. */
    formerly?: string;
    /** Whether workflows may open pull requests. */
    botMayOpen: boolean;
    /** Whether it answers GraphQL. */
    graphql: boolean;
  };
  head: () => Commit;
  /** A commit by somebody's account, kept but on no branch yet. */
  commit: (parents: readonly Commit[], files: Files, said: Said) => Commit;
  /** The same with a tree that is there already. */
  commitTree: (tree: Tree, parents: readonly string[], said: Said) => Commit;
  /** Puts files on main. */
  push: (files: Files, said?: Said) => Commit;
  /** Puts changes on main as one commit; refuses where they conflict with it. */
  squash: (changes: readonly Difference[], said: Said) => Commit;
};

type Start = { repository: string; now: () => Date; files: Files; branch: string };

/** An instance with one commit on main. */
export function makeBase({ repository, now, files, branch }: Start): Base {
  let counted = 1_000;
  const nextId = () => ++counted;
  let numbered = 0;
  const at = () => `${now().toISOString().slice(0, 19)}Z`;
  const people = makePeople(nextId);
  const store = makeStore();
  const signed = (by: number) => {
    const { login } = people.byId(by);
    return { account: by, name: login, email: `${by}+${login}@users.noreply.github.com` };
  };
  const first = store.add({
    ...signed(people.bot.id),
    tree: store.changed(new Map(), files),
    parents: [],
    message: 'First commit',
    at: at(),
  });
  const main = [first];
  const head = () => main.at(-1) ?? first;
  const commitTree: Base['commitTree'] = (tree, parents, { by, message }) =>
    store.add({ ...signed(by), tree, parents, message, at: at() });
  const commit: Base['commit'] = (parents, changed, said) =>
    commitTree(
      store.changed(parents[0]?.tree ?? new Map(), changed),
      parents.map(({ sha }) => sha),
      said,
    );
  const landed = (made: Commit): Commit => {
    main.push(made);
    return made;
  };
  return {
    repository,
    branch,
    at,
    nextId,
    nextNumber: () => ++numbered,
    people,
    store,
    main,
    branches: new Map(),
    runs: [],
    rules: { mainIsProtected: false, mostEntries: 100_000, graphql: true, botMayOpen: true },
    head,
    commit,
    commitTree,
    push: (changed, said = { by: people.bot.id, message: 'Change main' }) =>
      landed(commit([head()], changed, said)),
    squash(changes, { by, message }) {
      const tree = bringIn(changes, head().tree);
      if (!tree) throw new Refusal(405, 'Pull Request is not mergeable');
      return landed(commitTree(tree, [head().sha], { by, message }));
    },
  };
}
