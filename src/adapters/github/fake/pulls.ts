import type { Base } from './base.ts';
import { bringIn, type Commit, type Difference, differences } from './git.ts';
import { atLeast } from './people.ts';
import { type FakeEvent, type FakePull, notFound, Refusal } from './state.ts';
import type { Files } from './store.ts';

type Opening = {
  by: number;
  title: string;
  files: Files;
  body?: string;
  draft?: boolean;
  /** From a branch of the repository itself; otherwise from the author's fork. */
  here?: boolean;
  message?: string;
};
type Push = { by?: number; message?: string; force?: boolean };

const ownerOf = ({ repository }: Base): string => repository.split('/')[0] ?? '';

const nothingYet = (): Pick<FakePull, 'labels' | 'asked' | 'reviews' | 'events'> => ({
  ...{ labels: [], asked: [], reviews: [], events: [] },
});

/** The commits of a branch that main does not have, the newest last, and where it left main. */
function commitsApart({ main, store }: Base, head: Commit): Pick<FakePull, 'commits' | 'base'> {
  const ours = new Set(main.map(({ sha }) => sha));
  const commits: Commit[] = [];
  let at: Commit | undefined = head;
  for (; at && !ours.has(at.sha); at = store.commit(at.parents[0] ?? '')) commits.unshift(at);
  return { commits, base: at?.sha ?? '' };
}

/** Pull requests: opening, pushing, merging, closing. */
export type Pulls = ReturnType<typeof makePulls>;

export function makePulls(base: Base) {
  const all: FakePull[] = [];
  const byId = base.people.byId;

  function get(number: number): FakePull {
    const found = all.find((one) => one.number === number);
    if (!found) throw notFound();
    return found;
  }

  function touch(pull: FakePull): void {
    pull.updated = base.at();
  }

  function note(pull: FakePull, by: number, event: Omit<FakeEvent, 'id' | 'at' | 'by'>): void {
    pull.events.push({ id: base.nextId(), at: base.at(), by, ...event });
    touch(pull);
  }

  const leftFrom = (pull: FakePull): Commit => base.store.commit(pull.base) ?? base.head();
  const head = (pull: FakePull): Commit => pull.commits.at(-1) ?? leftFrom(pull);
  const changes = (pull: FakePull): Difference[] => differences(leftFrom(pull).tree, head(pull).tree);
  const mergeable = (pull: FakePull): boolean => bringIn(changes(pull), base.head().tree) !== undefined;

  function open({
    by,
    title,
    files,
    body = '',
    draft = false,
    here = false,
    message = title,
  }: Opening): FakePull {
    const from = base.head();
    const number = base.nextNumber();
    const at = base.at();
    const owner = here ? ownerOf(base) : byId(by).login;
    return added({
      number,
      id: base.nextId(),
      by,
      title,
      body,
      draft,
      state: 'open',
      at,
      updated: at,
      from: { owner, ref: `change-${number}` },
      commits: [base.commit([from], files, { by, message })],
      base: from.sha,
      ...nothingYet(),
    });
  }

  function added(pull: FakePull): FakePull {
    all.push(pull);
    return pull;
  }

  /** Open pull requests from a branch of the repository itself. */
  const openFrom = (ref: string): FakePull[] =>
    all.filter(({ from, state }) => state === 'open' && from?.owner === ownerOf(base) && from.ref === ref);

  /** Opens one from a branch that is there. */
  function openFromBranch({
    by,
    ref,
    title,
    body,
  }: {
    by: number;
    ref: string;
    title: string;
    body: string;
  }) {
    const head = base.branches.get(ref);
    if (!atLeast(base.people.rightsOf(by).permission, 'write'))
      throw new Refusal(403, 'Resource not accessible by integration');
    if (byId(by).type === 'Bot' && !base.rules.botMayOpen)
      throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
    if (!head) throw new Refusal(422, 'Validation Failed', ['head is invalid']);
    if (openFrom(ref).length > 0)
      throw new Refusal(422, 'Validation Failed', [
        `A pull request already exists for ${ownerOf(base)}:${ref}.`,
      ]);
    const apart = commitsApart(base, head);
    if (apart.commits.length === 0)
      throw new Refusal(422, 'Validation Failed', [`No commits between ${base.branch} and ${ref}`]);
    const at = base.at();
    const from = { owner: ownerOf(base), ref, isBranch: true as const };
    return added({
      ...{ number: base.nextNumber(), id: base.nextId(), by, title, body, draft: false, state: 'open' },
      ...{ at, updated: at, from, ...apart, ...nothingYet() },
    });
  }

  function mustBeOpen(pull: FakePull): void {
    if (pull.state !== 'open') throw new Refusal(422, 'Validation Failed', ['Pull request is closed']);
  }

  return {
    all,
    get,
    touch,
    note,
    head,
    leftFrom,
    changes,
    mergeable,
    open,
    openFromBranch,
    /** A branch has moved on: so do the pull requests from it. */
    branchMoved(ref: string, to: Commit): void {
      for (const pull of openFrom(ref)) {
        Object.assign(pull, commitsApart(base, to));
        touch(pull);
      }
    },
    mustBeOpen,
    /** New commits on its branch; with `force` they take the place of all those before. */
    push(number: number, files: Files, { by, message = 'More', force = false }: Push = {}): Commit {
      const pull = get(number);
      if (!pull.from) throw new Refusal(404, 'Not Found');
      const made = base.commit([force ? leftFrom(pull) : head(pull)], files, { by: by ?? pull.by, message });
      pull.commits = force ? [made] : [...pull.commits, made];
      if (base.branches.has(pull.from.ref) && pull.from.owner === ownerOf(base))
        base.branches.set(pull.from.ref, made);
      touch(pull);
      return made;
    },
    /** "Update branch": main as it is now goes into the branch. */
    update(number: number, by?: number): void {
      const pull = get(number);
      const tree = bringIn(changes(pull), base.head().tree);
      if (!tree) throw new Refusal(422, 'merge conflict between base and head');
      const said = base.commit(
        [head(pull), base.head()],
        {},
        { by: by ?? pull.by, message: 'Merge branch main' },
      );
      const { sha: _, ...rest } = said;
      pull.commits.push(base.store.add({ ...rest, tree }));
      pull.base = base.head().sha;
      touch(pull);
    },
    setDraft(number: number, draft: boolean): void {
      get(number).draft = draft;
      touch(get(number));
    },
    setTitle(number: number, title: string): void {
      get(number).title = title;
      touch(get(number));
    },
    close(number: number, by: number): void {
      const pull = get(number);
      if (by !== pull.by && !atLeast(base.people.rightsOf(by).permission, 'write'))
        throw new Refusal(403, 'Resource not accessible by integration');
      if (pull.state === 'closed') return;
      pull.state = 'closed';
      pull.closedAt = base.at();
      note(pull, by, { event: 'closed' });
    },
    reopen(number: number, by: number): void {
      const pull = get(number);
      if (by !== pull.by && !atLeast(base.people.rightsOf(by).permission, 'write'))
        throw new Refusal(403, 'Resource not accessible by integration');
      if (pull.merged || !pull.from)
        throw new Refusal(422, 'Validation Failed', ['The repository has been deleted.']);
      const now = base.branches.get(pull.from.ref);
      const isThere = now && commitsApart(base, now).commits.some(({ sha }) => sha === head(pull).sha);
      if (pull.from.isBranch && !isThere)
        throw new Refusal(422, 'Validation Failed', [
          `state cannot be changed. The ${pull.from.ref} branch was deleted, force-pushed or recreated.`,
        ]);
      pull.state = 'open';
      delete pull.closedAt;
      note(pull, by, { event: 'reopened' });
    },
    /** GitHub closes what came from a fork that is deleted. */
    deleteFork(number: number, { stayOpen = false } = {}): void {
      const pull = get(number);
      delete pull.from;
      if (!stayOpen) this.close(number, pull.by);
      touch(pull);
    },
    merge(number: number, by: number, wish: { sha?: string; title?: string } = {}): Commit {
      const pull = get(number);
      if (!atLeast(base.people.rightsOf(by).permission, 'write'))
        throw new Refusal(403, 'Resource not accessible');
      if (pull.merged || pull.state === 'closed') throw new Refusal(405, 'Pull Request is not mergeable');
      if (pull.draft) throw new Refusal(405, 'Pull Request is still a draft');
      if (wish.sha !== undefined && wish.sha !== head(pull).sha)
        throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
      const message = `${wish.title ?? `${pull.title} (#${number})`}\n\n${pull.commits.map((one) => `* ${one.message}`).join('\n')}`;
      const made = base.squash(changes(pull), { by, message });
      pull.merged = { at: base.at(), by, commit: made.sha };
      pull.state = 'closed';
      pull.closedAt = base.at();
      note(pull, by, { event: 'merged' });
      note(pull, by, { event: 'closed' });
      return made;
    },
  };
}
