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
    const number = all.length + 1;
    const at = base.at();
    const owner = here ? (base.repository.split('/')[0] ?? '') : byId(by).login;
    const pull: FakePull = {
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
      labels: [],
      asked: [],
      reviews: [],
      events: [],
    };
    all.push(pull);
    return pull;
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
    mustBeOpen,
    /** New commits on its branch; with `force` they take the place of all those before. */
    push(number: number, files: Files, { by, message = 'More', force = false }: Push = {}): Commit {
      const pull = get(number);
      if (!pull.from) throw new Refusal(404, 'Not Found');
      const made = base.commit([force ? leftFrom(pull) : head(pull)], files, { by: by ?? pull.by, message });
      pull.commits = force ? [made] : [...pull.commits, made];
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
      if (pull.merged || !pull.from)
        throw new Refusal(422, 'Validation Failed', ['The repository has been deleted.']);
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
