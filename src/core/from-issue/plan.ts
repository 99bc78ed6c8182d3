import { plainTitle } from '#core/review/messages/quote.ts';
import { titleOf } from '#core/share/exits.ts';
import { branchOf } from './branch.ts';
import type { IssueEffect } from './effect.ts';
import type { Situation } from './situation.ts';
import { isToClose, type Standing } from './standing.ts';
import { commentFor, issueTag, madeTag } from './words/comment.ts';
import { commitMessage } from './words/commit.ts';
import { pullBody } from './words/pull.ts';

type Sent = Extract<Standing, { is: 'sent' }>;

/** Says what is to be done about an issue, in an order in which it may break off anywhere. Nothing where all is as it should be. */
export function planFor(situation: Situation, standing: Standing): IssueEffect[] {
  switch (standing.is) {
    case 'not-ours':
    case 'closed':
      return [];
    case 'merged':
      return [...comment(situation, standing), ...close(situation, 'completed')];
    case 'ended':
      return [
        ...(situation.pull?.state === 'open' ? [{ do: 'close-pull', pull: standing.pull } as const] : []),
        ...comment(situation, standing),
        ...close(situation, 'not_planned'),
      ];
    case 'to-mend':
    case 'too-many':
      return comment(situation, standing);
    case 'sent':
      return send(situation, standing);
  }
}

const close = (situation: Situation, why: 'completed' | 'not_planned'): IssueEffect[] =>
  isToClose(situation) ? [{ do: 'close-issue', why }] : [];

/** The one comment, where it is not there yet, says something else, or is there twice. */
function comment(situation: Situation, standing: Standing): IssueEffect[] {
  const body = commentFor(situation, standing);
  const [first, ...doubles] = situation.comments;
  return first?.body === body && doubles.length === 0 ? [] : [{ do: 'comment', tag: issueTag, body }];
}

/** Where GitHub would take a number for that of an issue, and close it where a title says "fixes". */
const numbers = /(#|\bGH-|\/(?:issues|pull)\/)(?=\d)/gi;

function send(situation: Situation, standing: Sent): IssueEffect[] {
  const { issue, branch, pull, mainHead, comments } = situation;
  const title = plainTitle(titleOf(standing.made)).replace(numbers, '$1\u2060');
  const name = branchOf(issue.number);
  const commit: IssueEffect = {
    ...{ do: 'commit', branch: name, parent: branch?.head ?? mainHead, isNew: !branch },
    files: standing.changes.map(({ path, text }) => ({ path: `content/${path}`, text: text ?? null })),
    message: commitMessage(issue, title),
  };
  const old = pull?.state === 'closed' && !pull.isOnBranch ? undefined : pull;
  const isHeard = branch && comments.some(({ body }) => body.includes(madeTag(branch.last)));
  const moves: IssueEffect[] = [
    ...(old?.state === 'closed' ? [{ do: 'reopen-pull', pull: old.number } as const] : []),
    ...(standing.changes.length > 0 ? [commit] : []),
    ...(old ? [] : [{ do: 'open-pull', branch: name, title, body: pullBody(issue, standing.made) } as const]),
  ];
  // Before the comment, which tells the next run that it was done.
  const start: IssueEffect[] = moves.length > 0 || !isHeard ? [{ do: 'start-review' }] : [];
  return [...moves, ...start, ...comment(situation, standing)];
}
