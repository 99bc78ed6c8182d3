import { findBlocks } from './block/find.ts';
import { readPosted } from './block/read-posted.ts';
import type { FileDigest } from './digest.ts';
import { earliest, isAfter } from './months.ts';
import { isAuthor, isReviewer } from './people.ts';
import { sameFiles } from './received/same-files.ts';
import type { Said } from './said.ts';
import type { Account, Instant, PostedReview, Snapshot } from './snapshot.ts';

/** Changes that a reviewer asked for. `answeredAt`: when the author answered; `now` where the files are others by now. */
export type AskedChange = {
  reviewId: number;
  by: Account;
  text: string;
  since: Instant;
  answeredAt?: Instant;
};

/** What stands above the block: the block itself is read on its own, and may be sealed. */
function wordsAbove(body: string): string {
  const [block] = findBlocks(body);
  return block
    ? body
        .split(/\r\n?|\n/)
        .slice(0, block.line - 1)
        .join('\n')
        .trim()
    : body.trim();
}

const rates = (review: PostedReview): boolean => !['none', 'confirmation'].includes(readPosted(review).is);

/** The last word of each reviewer. A plain comment, as replies in the files make, neither asks for changes nor takes it back. */
function lastWords({ reviews }: Snapshot): PostedReview[] {
  const last = new Map<number, PostedReview>();
  for (const review of reviews.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id))
    if (review.state !== 'commented' || rates(review)) last.set(review.by.id, review);
  return [...last.values()];
}

/**
 * Changes asked for by people who review and are not authors, and that they did not take back: by dismissal, by another
 * review, or by `/decline`. Answered where an author answered since, or where the files are no longer those that were read.
 */
export function changesAsked(
  snapshot: Snapshot,
  { said, judged, now }: { said: Said; judged: readonly FileDigest[]; now: Instant },
): AskedChange[] {
  return lastWords(snapshot)
    .filter(({ state, by }) => state === 'changes-requested' && !said.declined.has(by.id))
    .filter(({ by }) => isReviewer(by.id, snapshot) && !isAuthor(by.id, snapshot))
    .map(({ id, by, body, at, judged: seen }) => {
      const names = [undefined, by.login.toLowerCase()];
      const answers = said.answers.filter(
        (answer) => isAfter(answer.at, at) && names.includes(answer.to?.toLowerCase()),
      );
      const answeredAt =
        earliest(answers.map((answer) => answer.at)) ??
        (seen !== undefined && !sameFiles(seen, judged) ? now : undefined);
      const change = { reviewId: id, by, text: wordsAbove(body), since: at };
      return answeredAt === undefined ? change : { ...change, answeredAt };
    });
}
