import type { Base } from './base.ts';
import type { Issues } from './issues.ts';
import { atLeast } from './people.ts';
import type { Pulls } from './pulls.ts';
import { type FakeComment, type FakePull, type FakeReview, notFound, Refusal } from './state.ts';

/** GitHub takes no longer comment. */
const longest = 65_536;
const verdicts = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

type Review = { by: number; verdict: keyof typeof verdicts; body?: string };

/** Comments, reviews, requests for reviews and labels. */
export type Conversation = ReturnType<typeof makeConversation>;

export function makeConversation(base: Base, pulls: Pulls, issues: Issues) {
  const comments: FakeComment[] = [];
  const labels = new Map<string, { id: number; name: string }>();

  /** Notes that an issue or a pull request has changed; refuses where there is none. */
  function touch(number: number): void {
    if (issues.find(number)) issues.touch(number);
    else pulls.touch(pulls.get(number));
  }

  function fits(body: string): void {
    if (body.trim() === '') throw new Refusal(422, 'Validation Failed', ['body cannot be blank']);
    if (body.length > longest)
      throw new Refusal(422, 'Validation Failed', [`Body is too long (maximum is ${longest} characters)`]);
  }

  function getComment(id: number): FakeComment {
    const found = comments.find((one) => one.id === id);
    if (!found) throw notFound();
    return found;
  }

  function mayWrite(by: number, least: 'triage' | 'write'): void {
    if (!atLeast(base.people.rightsOf(by).permission, least))
      throw new Refusal(403, 'Must have write access to repository');
  }

  function mayTouch(comment: FakeComment, by: number): void {
    if (comment.by !== by) mayWrite(by, 'write');
  }

  function mustBeAskable(pull: FakePull, id: number): void {
    if (id === pull.by) throw new Refusal(422, 'Review cannot be requested from pull request author.');
    if (!atLeast(base.people.rightsOf(id).permission, 'read'))
      throw new Refusal(
        422,
        'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.',
      );
  }

  function accountsOf(logins: readonly string[]): number[] {
    return logins.map((login) => {
      const found = base.people.find(login);
      if (!found) throw new Refusal(422, `Could not resolve to a node with the global id of '${login}'.`);
      return found.id;
    });
  }

  const labelOf = (name: string) => {
    const key = name.toLowerCase();
    const label = labels.get(key) ?? { id: base.nextId(), name };
    labels.set(key, label);
    return label;
  };

  return {
    comments,
    getComment,
    labelOf,
    comment(number: number, { by, body }: { by: number; body: string }): FakeComment {
      touch(number);
      fits(body);
      const made = { id: base.nextId(), on: number, by, body, at: base.at(), changed: base.at() };
      comments.push(made);
      return made;
    },
    editComment(id: number, { by, body }: { by: number; body: string }): FakeComment {
      const comment = getComment(id);
      mayTouch(comment, by);
      fits(body);
      comment.body = body;
      comment.changed = base.at();
      touch(comment.on);
      return comment;
    },
    deleteComment(id: number, by: number): void {
      const comment = getComment(id);
      mayTouch(comment, by);
      comments.splice(comments.indexOf(comment), 1);
      touch(comment.on);
    },
    review(number: number, { by, verdict, body = '' }: Review): FakeReview {
      const pull = pulls.get(number);
      if (by === pull.by && verdict !== 'COMMENT') {
        const act = verdict === 'APPROVE' ? 'approve' : 'request changes on';
        throw new Refusal(422, 'Unprocessable Entity', [`Can not ${act} your own pull request`]);
      }
      if (verdict !== 'APPROVE') fits(body);
      const commit = pulls.head(pull).sha;
      const made: FakeReview = {
        id: base.nextId(),
        by,
        state: verdicts[verdict],
        body,
        at: base.at(),
        commit,
      };
      pull.reviews.push(made);
      pull.asked = pull.asked.filter((id) => id !== by);
      pulls.touch(pull);
      return made;
    },
    /** Changes what a review says. REST does not show that it was changed, nor when; GraphQL does. */
    editReview(number: number, id: number, body: string): void {
      const found = pulls.get(number).reviews.find((one) => one.id === id);
      if (!found) throw notFound();
      found.body = body;
      found.edited = base.at();
      pulls.touch(pulls.get(number));
    },
    dismiss(number: number, id: number): void {
      const found = pulls.get(number).reviews.find((one) => one.id === id);
      if (!found) throw notFound();
      if (found.state !== 'APPROVED' && found.state !== 'CHANGES_REQUESTED')
        throw new Refusal(422, 'Validation Failed', ['Can not dismiss a commented pull request review']);
      found.state = 'DISMISSED';
      pulls.touch(pulls.get(number));
    },
    /** All or nothing: one who cannot be asked spoils it for the others. */
    ask(number: number, logins: readonly string[], by: number): FakePull {
      const pull = pulls.get(number);
      mayWrite(by, 'triage');
      pulls.mustBeOpen(pull);
      const ids = accountsOf(logins);
      for (const id of ids) mustBeAskable(pull, id);
      for (const id of ids.filter((one) => !pull.asked.includes(one))) {
        pull.asked.push(id);
        pulls.note(pull, by, { event: 'review_requested', reviewer: id });
      }
      return pull;
    },
    unask(number: number, logins: readonly string[], by: number): FakePull {
      const pull = pulls.get(number);
      mayWrite(by, 'triage');
      for (const id of accountsOf(logins).filter((one) => pull.asked.includes(one))) {
        pull.asked = pull.asked.filter((one) => one !== id);
        pulls.note(pull, by, { event: 'review_request_removed', reviewer: id });
      }
      return pull;
    },
    /** Labels that the repository does not have yet are made. */
    addLabels(number: number, names: readonly string[], by: number): FakePull {
      const pull = pulls.get(number);
      mayWrite(by, 'triage');
      for (const { name } of names.map(labelOf).filter((one) => !pull.labels.includes(one.name))) {
        pull.labels.push(name);
        pulls.note(pull, by, { event: 'labeled', label: name });
      }
      return pull;
    },
    removeLabel(number: number, name: string, by: number): FakePull {
      const pull = pulls.get(number);
      mayWrite(by, 'triage');
      const own = labelOf(name).name;
      if (!pull.labels.includes(own)) throw new Refusal(404, 'Label does not exist');
      pull.labels = pull.labels.filter((one) => one !== own);
      pulls.note(pull, by, { event: 'unlabeled', label: own });
      return pull;
    },
  };
}
