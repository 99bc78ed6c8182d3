import { type Desired, labelPrefix } from './desire.ts';
import type { Effect } from './effect.ts';
import { livingComments, livingTag, repliesTo, replyTag, tagged } from './noted.ts';
import type { PostedComment, Snapshot } from './snapshot.ts';

/** GitHub keeps line ends as they come and trims; texts are the same when they read the same. */
const same = (one: string, other: string): boolean =>
  one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim();

const tagAnd = (tag: string, text: string): string => `${tag}\n${text}`;

/** One comment of the bot with a tag: posted where it is missing, edited where it reads otherwise, others like it removed. */
function keep(tag: string, text: string, there: readonly PostedComment[]): Effect[] {
  const body = tagAnd(tag, text);
  const [first, ...more] = there;
  const extra = more.map(({ id }): Effect => ({ do: 'delete-comment', id }));
  if (!first) return [{ do: 'post-comment', tag, body }];
  return [...(same(first.body, body) ? [] : [{ do: 'edit-comment', id: first.id, body } as const]), ...extra];
}

/** A comment that is posted once and left alone; two of them where two runs met become one. */
function once(tag: string, text: string, there: readonly PostedComment[]): Effect[] {
  const [first, ...more] = there;
  if (!first) return [{ do: 'post-comment', tag, body: tagAnd(tag, text) }];
  return more.map(({ id }): Effect => ({ do: 'delete-comment', id }));
}

function comments({ comment, replies, notices }: Desired, snapshot: Snapshot): Effect[] {
  return [
    ...(comment === undefined ? [] : keep(livingTag, comment, livingComments(snapshot))),
    ...replies.flatMap(({ to, text }) => keep(replyTag(to), text, repliesTo(to, snapshot))),
    ...notices.flatMap(({ tag, text }) => once(tag, text, tagged(snapshot, tag))),
  ];
}

/** Publishing is done when the comment says that it is: a run that dies between the two publishes again, which does no harm. */
function publishing({ publish, comment }: Desired, snapshot: Snapshot): Effect[] {
  const said = livingComments(snapshot)[0]?.body;
  const done = comment !== undefined && said !== undefined && same(said, tagAnd(livingTag, comment));
  return publish && !done ? [{ do: 'dispatch-publish' }] : [];
}

function labels({ label }: Desired, { pull }: Snapshot): Effect[] {
  const mine = pull.labels.filter((each) => each.startsWith(labelPrefix)).toSorted();
  const wrong = mine.filter((each) => each !== label);
  return [
    ...(label !== undefined && !mine.includes(label) ? [{ do: 'add-labels', labels: [label] } as const] : []),
    ...wrong.map((each): Effect => ({ do: 'remove-label', label: each })),
  ];
}

function requests({ ask, unask }: Desired, { pull }: Snapshot): Effect[] {
  const asked = new Set(pull.asked.map(({ login }) => login.toLowerCase()));
  const wanted = ask.filter((login) => !asked.has(login.toLowerCase()));
  const leave = unask.filter((login) => asked.has(login.toLowerCase()));
  return [
    ...(wanted.length > 0 ? [{ do: 'request-reviews', logins: wanted } as const] : []),
    ...(leave.length > 0 ? [{ do: 'withdraw-requests', logins: leave } as const] : []),
  ];
}

/**
 * The effects that turn what is there into what should be, in an order in which stopping after any of them is safe: closing
 * comes before the reply that says so, publishing before the comment that says so, a merge after all that is said and asked,
 * and records only once the merge has been read back. Nothing to do gives no effect.
 */
export function plan(desired: Desired, snapshot: Snapshot): Effect[] {
  const { merge, records, close } = desired;
  return [
    ...(close && snapshot.pull.state === 'open' ? [{ do: 'close' } as const] : []),
    ...publishing(desired, snapshot),
    ...comments(desired, snapshot),
    ...requests(desired, snapshot),
    ...labels(desired, snapshot),
    ...(merge ? [{ do: 'merge', ...merge } as const] : []),
    ...records.map(({ path, text, message }): Effect => ({ do: 'write-file', path, text, message })),
  ];
}
