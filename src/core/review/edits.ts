import { blockDigest } from './block/standing.ts';
import { findCommands } from './commands/find.ts';
import { receiptsIn } from './noted.ts';
import type { PostedReview, Snapshot } from './snapshot.ts';

type Conversation = Pick<Snapshot, 'comments' | 'bot'> & { pull: Pick<Snapshot['pull'], 'number'> };

/**
 * Of which reviews it matters whether they were edited: those that give commands, and those with a rating that the bot has
 * not noted as it stands. Of the others a receipt tells.
 */
export function editsMatterOf<R extends Pick<PostedReview, 'id' | 'body'>>(
  reviews: readonly R[],
  conversation: Conversation,
): R[] {
  const noted = new Set(receiptsIn(conversation).map(({ post, block }) => `${post} ${block}`));
  return reviews.filter(({ id, body }) => {
    const names = findCommands(body).map(({ name }) => name);
    if (names.some((name) => name !== 'review')) return true;
    return names.length > 0 && !noted.has(`${id} ${blockDigest(body)}`);
  });
}
