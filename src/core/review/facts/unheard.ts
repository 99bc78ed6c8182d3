import { readPosted } from '../block/read-posted.ts';
import { isAuthor, isReviewer } from '../people.ts';
import type { Account, Snapshot } from '../snapshot.ts';

/** Somebody who reviewed in a way that cannot count, and would wait in vain. */
export type Unheard = { by: Account; why: 'no-reviewer' | 'no-block' };

/** People who posted a `/review` and do not review here, and reviewers who pressed Approve without writing one. */
export function unheardOf(snapshot: Snapshot): Unheard[] {
  const found = new Map<number, Unheard>();
  const rated = new Set<number>();
  for (const review of snapshot.reviews.toSorted((a, b) => a.id - b.id)) {
    const { by, state } = review;
    if (isAuthor(by.id, snapshot) || by.id === snapshot.bot.id || state === 'dismissed') continue;
    const { is } = readPosted(review);
    const reviews = isReviewer(by.id, snapshot);
    if (is !== 'none' && is !== 'confirmation') {
      rated.add(by.id);
      if (!reviews) found.set(by.id, { by, why: 'no-reviewer' });
    } else if (reviews && state === 'approved') found.set(by.id, { by, why: 'no-block' });
  }
  return [...found.values()]
    .filter(({ by, why }) => why === 'no-reviewer' || !rated.has(by.id))
    .toSorted((a, b) => a.by.id - b.by.id);
}
