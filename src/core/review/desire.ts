import type { Facts } from './facts.ts';
import type { Judgement, Verdict } from './judgement.ts';
import { isContent } from './lanes.ts';
import { livingComment } from './messages/living-comment.ts';
import { plainTitle } from './messages/quote.ts';
import { livingComments } from './noted.ts';
import { type Notice, noticesFor } from './notices.ts';
import { type PendingRecord, recordsFor } from './record-of.ts';
import type { Reply } from './said.ts';

/** What should be on a pull request and on main, whatever is there now. */
export type Desired = {
  /** The living comment; left out where the bot has nothing to say. */
  comment?: string;
  replies: readonly Reply[];
  notices: readonly Notice[];
  /** Logins that should be asked beside those who are, and those who should not be any more. */
  ask: readonly string[];
  unask: readonly string[];
  /** The one label of the bot. */
  label?: string;
  merge?: { headSha: string; title: string };
  records: readonly PendingRecord[];
  /** Whether the site is to be published once the comment does not say yet that it was. */
  publish: boolean;
  close: boolean;
};

/** Labels of the bot begin with this. */
export const labelPrefix = 'review: ';

/** Judgements in which reviewers may be asked. */
const asking: readonly Judgement['is'][] = ['awaiting-reviewers', 'in-review', 'split', 'overdue'];

/** The label of a pull request on which nothing is left to do: it stays where GitHub refuses comments. */
export const recordedLabel = `${labelPrefix}recorded`;

/** Whether the bot began something here and could not say so: its comment was refused, and its label tells of it. */
const isUnsaid = ({ pull }: Facts['snapshot']): boolean =>
  pull.labels.some((label) => label.startsWith(labelPrefix)) && !pull.labels.includes(recordedLabel);

/** Whether the bot says anything: not where it never did and all is over, nor where nothing concerns content. */
function speaks({ snapshot, requirement, said }: Facts, { judgement }: Verdict): boolean {
  if (livingComments(snapshot).length > 0) return true;
  if (judgement.is === 'recorded' && isUnsaid(snapshot)) return true;
  if (judgement.is === 'recorded' || judgement.is === 'closed') return said.withdrawn !== undefined;
  return (
    requirement.outside.length === 0 ||
    snapshot.files.some(({ path, was }) => isContent(path) || (was !== undefined && isContent(was)))
  );
}

/** Requests that should go: of those who declined, whose review counts by now, or whose review could not count. */
function needless({ snapshot, said, counted, barred, lookAgain }: Facts): string[] {
  const awaited = new Set(lookAgain.due.map(({ account }) => account.id));
  const gone = new Set([
    ...said.declined.keys(),
    ...counted.map(({ by }) => by.id),
    ...barred.filter((one) => one.barred === 'not-independent').map(({ account }) => account.id),
  ]);
  return snapshot.pull.asked
    .filter(({ id }) => gone.has(id) && !awaited.has(id))
    .map(({ login }) => login)
    .toSorted();
}

/** What should be there, by the verdict. */
export function desire(facts: Facts, verdict: Verdict): Desired {
  const { snapshot, toAsk, said, options, lookAgain } = facts;
  const { pull } = snapshot;
  const { judgement } = verdict;
  const nothing = { replies: [], notices: [], ask: [], unask: [], records: [], publish: false, close: false };
  if (!speaks(facts, verdict)) {
    const isOver = judgement.is === 'recorded' && pull.labels.includes(recordedLabel);
    return { ...nothing, ...(isOver && { label: recordedLabel }) };
  }
  const open = pull.state === 'open';
  const withdrawn = open && said.withdrawn !== undefined;
  const mayAsk = open && asking.includes(judgement.is);
  const requestable = ({ login }: { login: string }) => !options.notRequestable?.includes(login);
  const asked = [...toAsk.map(({ account }) => account), ...lookAgain.ask];
  return {
    comment: livingComment(facts, verdict),
    replies: said.replies,
    notices: noticesFor(facts, verdict, mayAsk),
    ask: mayAsk ? [...new Set(asked.filter(requestable).map(({ login }) => login))] : [],
    unask: open ? needless(facts) : [],
    label: `${labelPrefix}${judgement.is}`,
    ...(judgement.is === 'agreed' && {
      merge: { headSha: pull.headSha, title: `${plainTitle(pull.title)} (#${pull.number})` },
    }),
    records: judgement.is === 'merged-unrecorded' ? recordsFor(facts) : [],
    publish: judgement.is === 'recorded',
    close: withdrawn,
  };
}
