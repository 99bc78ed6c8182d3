import { livingTag } from '#core/review/noted.ts';
import { type LastLook, readLastLook, withoutLastLook } from '#core/review/skip/last-look.ts';
import type { PostedComment } from '#core/review/snapshot.ts';
import type { ReviewListed } from '../github/port.ts';
import type { RunContext } from './run-context.ts';

/** What people said, in two requests: enough to tell whether anything changed since the last look. */
export type Talk = {
  /** As people read them: without what the bot hides in its own. */
  comments: readonly PostedComment[];
  reviews: readonly ReviewListed[];
  /** What the bot found at its last look. */
  lastLook?: LastLook;
};

/** Reads what people said on a pull request. */
export async function readTalk(number: number, { forge, bot }: RunContext): Promise<Talk> {
  const [comments, reviews] = await Promise.all([forge.listComments(number), forge.listReviews(number)]);
  const isMine = ({ by, body }: PostedComment) => by.id === bot.id && body.startsWith(livingTag);
  const first = comments.filter(isMine).toSorted((a, b) => a.id - b.id)[0];
  const lastLook = first && readLastLook(first.body);
  return {
    comments: comments.map((one) => (isMine(one) ? { ...one, body: withoutLastLook(one.body) } : one)),
    ...{ reviews, ...(lastLook && { lastLook }) },
  };
}
