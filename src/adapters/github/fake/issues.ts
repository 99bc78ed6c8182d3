import type { Base } from './base.ts';
import { atLeast } from './people.ts';
import { type FakeIssue, notFound, Refusal } from './state.ts';

/** GitHub takes no longer text. */
const longest = 65_536;

type Opening = { by: number; title: string; body: string; labels?: readonly string[] };

/** Issues: opening, editing, closing. */
export type Issues = ReturnType<typeof makeIssues>;

export function makeIssues(base: Base) {
  const all: FakeIssue[] = [];
  const find = (number: number): FakeIssue | undefined => all.find((one) => one.number === number);

  function get(number: number): FakeIssue {
    const found = find(number);
    if (!found) throw notFound();
    return found;
  }

  function fits(body: string): void {
    if (body.length > longest)
      throw new Refusal(422, 'Validation Failed', [`body is too long (maximum is ${longest} characters)`]);
  }

  const touch = (number: number): void => {
    get(number).updated = base.at();
  };

  function mayTouch(issue: FakeIssue, by: number, least: 'triage' | 'write'): void {
    if (issue.by !== by && !atLeast(base.people.rightsOf(by).permission, least))
      throw new Refusal(403, 'Must have admin rights to Repository.');
  }

  function note(issue: FakeIssue, by: number, event: 'closed' | 'reopened'): void {
    issue.events.push({ id: base.nextId(), at: base.at(), by, event });
    touch(issue.number);
  }

  return {
    all,
    find,
    get,
    touch,
    open({ by, title, body, labels = [] }: Opening): FakeIssue {
      fits(body);
      const [at, number] = [base.at(), base.nextNumber()];
      const issue: FakeIssue = {
        ...{ number, id: base.nextId(), by, title, body, labels: [...labels], state: 'open' },
        ...{ at, updated: at, edits: [], events: [] },
      };
      all.push(issue);
      return issue;
    },
    edit(number: number, by: number, body: string): void {
      const issue = get(number);
      mayTouch(issue, by, 'write');
      fits(body);
      issue.body = body;
      issue.edits.push(by);
      touch(number);
    },
    close(number: number, by: number, reason: 'completed' | 'not_planned' = 'completed'): void {
      const issue = get(number);
      mayTouch(issue, by, 'triage');
      if (issue.state === 'closed') return;
      Object.assign(issue, { state: 'closed', reason, closedAt: base.at() });
      note(issue, by, 'closed');
    },
    reopen(number: number, by: number): void {
      const issue = get(number);
      mayTouch(issue, by, 'triage');
      issue.state = 'open';
      delete issue.reason;
      delete issue.closedAt;
      note(issue, by, 'reopened');
    },
    /** Deleted, or moved to another repository. */
    remove(number: number): void {
      all.splice(all.indexOf(get(number)), 1);
    },
  };
}
