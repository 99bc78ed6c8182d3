import { readPosted } from './block/read-posted.ts';
import { type Receipt, readReceipts } from './block/receipt.ts';
import type { Confirmation } from './block/standing.ts';
import type { PostedComment, Pull, Snapshot } from './snapshot.ts';

/** The hidden first line of the one comment that the bot keeps up to date. */
export const livingTag = '<!-- worked-here:review -->';

/** The hidden first line of the bot's reply to a comment: there is one reply to each. */
export const replyTag = (to: number): string => `<!-- worked-here:reply ${to} -->`;

/** The hidden first line of a comment that asks somebody whom GitHub does not let the bot ask for a review. */
export const askTag = (account: number): string => `<!-- worked-here:ask ${account} -->`;

/** Whether a tag is that of a comment that asks somebody: from then on they count as asked. */
export const isAskTag = (tag: string): boolean => /^<!-- worked-here:ask \d+ -->$/.test(tag);

/** Comments that the bot wrote under a tag: by its own account and with the tag, both; anyone can type the tag. Oldest first. */
export const tagged = ({ comments, bot }: Pick<Snapshot, 'comments' | 'bot'>, tag: string): PostedComment[] =>
  comments.filter(({ by, body }) => by.id === bot.id && body.startsWith(tag)).toSorted((a, b) => a.id - b.id);

/** The comments that the bot keeps up to date: one, unless two runs met. */
export const livingComments = (snapshot: Pick<Snapshot, 'comments' | 'bot'>): PostedComment[] =>
  tagged(snapshot, livingTag);

/** What the bot replied to a comment. */
export const repliesTo = (comment: number, snapshot: Snapshot): PostedComment[] =>
  tagged(snapshot, replyTag(comment));

/** What the bot noted of reviews when it first saw them. It can only make a review count less. */
export const receiptsIn = (
  snapshot: Pick<Snapshot, 'comments' | 'bot'> & { pull: Pick<Pull, 'number'> },
): Receipt[] =>
  livingComments(snapshot)
    .flatMap(({ body }) => readReceipts(body))
    .filter(({ pull }) => pull === snapshot.pull.number);

/** Words of reviewers that they stand by a block they changed, `/review confirm`, where they were not changed themselves. */
export function confirmationsIn({ comments, reviews }: Snapshot): (Confirmation & { by: number })[] {
  return [...comments, ...reviews]
    .filter(({ editedAt }) => editedAt === undefined)
    .filter((post) => readPosted(post).is === 'confirmation')
    .map(({ by, at }) => ({ by: by.id, at }));
}

/** Who is asked for a review, the longest first: on GitHub, or by name in a comment of the bot where GitHub does not let it. */
export function askedIn(snapshot: Snapshot): Pull['asked'] {
  const called = snapshot.main.people
    .flatMap(({ versions }) => versions.at(-1)?.data.github ?? [])
    .flatMap((account) => tagged(snapshot, askTag(account.id)).map(({ at }) => ({ ...account, at })));
  const first = new Map<number, Pull['asked'][number]>();
  for (const one of [...snapshot.pull.asked, ...called]) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
}
