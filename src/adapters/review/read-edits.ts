import { editsMatterOf } from '#core/review/edits.ts';
import type { PostedReview } from '#core/review/snapshot.ts';
import type { ReviewListed } from '../github/port.ts';
import type { Talk } from './read-talk.ts';
import type { RunContext } from './run-context.ts';

/** A review with when its text was last changed, where that matters and can be known. */
export type ReviewRead = ReviewListed & Pick<PostedReview, 'editedAt'>;

/**
 * Reviews with their edits, in one more request where it matters. An API without GraphQL does not tell: then only a change
 * after the bot's first look is noticed, by its receipt, and that is logged.
 */
export async function readEdits(
  number: number,
  { reviews, comments }: Pick<Talk, 'reviews' | 'comments'>,
  { forge, bot, log }: RunContext,
): Promise<ReviewRead[]> {
  const matter = editsMatterOf(reviews, { comments, bot, pull: { number } });
  const edits = matter.length === 0 ? undefined : await forge.editsOf(matter.map(({ node }) => node));
  if (matter.length > 0 && !edits)
    log(`#${number}: this API does not tell whether reviews were edited before they were first seen.`);
  return reviews.map((review) => {
    const editedAt = edits?.get(review.node);
    return editedAt === undefined ? review : { ...review, editedAt };
  });
}
