import type { Facts } from './facts.ts';
import type { Verdict } from './judgement.ts';
import { askInstead, callEditors, remindAuthor, remindReviewer } from './messages/notices.ts';
import { isAfter, latest } from './months.ts';
import { askTag } from './noted.ts';
import { asOfNow, isEditorOf } from './people.ts';
import type { Account, Instant } from './snapshot.ts';

/** A comment that is posted once and never changed: unlike an edit, it reaches people. */
export type Notice = { tag: string; text: string };

const tagOf = (what: string): string => `<!-- worked-here:notice ${what} -->`;

/** How many editors are called at once. */
const editorsCalled = 5;

/** Editors of this pull request, by number of account. */
function editorsOf({ snapshot }: Facts): Account[] {
  return snapshot.main.people
    .flatMap((person) => asOfNow(person)?.github ?? [])
    .filter(({ id }) => isEditorOf(id, snapshot))
    .toSorted((a, b) => a.id - b.id)
    .slice(0, editorsCalled);
}

/** Reminders of what is past its day, one a day that was set; put off by `/remind`. */
function reminders(facts: Facts, { judgement }: Verdict): Notice[] {
  const { outstanding, lookAgain, challenges, said, now, policy, snapshot } = facts;
  const dated = (who: string, by: Instant, text: string): Notice[] => {
    const due = latest([by, ...(said.remindAt === undefined ? [] : [said.remindAt])]) ?? by;
    return isAfter(now, due) ? [{ tag: tagOf(`reminder ${who} ${due.slice(0, 10)}`), text }] : [];
  };
  const reviewing = ['awaiting-reviewers', 'in-review', 'split', 'overdue'].includes(judgement.is);
  const due = reviewing && challenges.length === 0 ? [...outstanding, ...lookAgain.due] : [];
  const author =
    judgement.is === 'author-to-answer' && judgement.by !== undefined
      ? dated('author', judgement.by, remindAuthor(snapshot.pull.author, judgement.by))
      : [];
  return [
    ...due.flatMap(({ account, by }) => dated(String(account.id), by, remindReviewer(account, by, policy))),
    ...author,
  ];
}

/** What editors are called for: once for each reason. */
function calls(facts: Facts, { judgement }: Verdict): Notice[] {
  const why =
    judgement.is === 'overdue'
      ? `overdue ${judgement.since.slice(0, 10)}`
      : judgement.is === 'waiting-on-editor' && judgement.why !== 'incomplete'
        ? judgement.why
        : undefined;
  const editors = editorsOf(facts);
  if (why === undefined || editors.length === 0) return [];
  return [{ tag: tagOf(`editors ${why}`), text: callEditors(editors) }];
}

/** Everybody who is to be asked and whom GitHub does not let the bot ask. */
const asks = ({ toAsk, options }: Facts): Notice[] =>
  toAsk
    .filter(({ account }) => options.notRequestable?.includes(account.login))
    .map(({ account }) => ({ tag: askTag(account.id), text: askInstead(account) }));

/** The comments that have to be there once, by the verdict; `mayAsk`: whether reviewers are asked in it. */
export function noticesFor(facts: Facts, verdict: Verdict, mayAsk: boolean): Notice[] {
  return [...(mayAsk ? asks(facts) : []), ...reminders(facts, verdict), ...calls(facts, verdict)];
}
