import type { Rating } from '#core/review/block.ts';
import { isTied } from '#core/review/received/relationship.ts';

/** What somebody should know of a rating before handing it over; `name` is the field. Nothing here stops it. */
export type Doubt = { name: keyof Rating; message: string };

/** Things about a whole rating to think of once more. `supported` is the lowest level of the write-ups, where it is known. */
export function doubtsOf(rating: Rating, supported: number | undefined): Doubt[] {
  const doubts: (Doubt | false)[] = [
    supported !== undefined &&
      rating.level > supported && {
        name: 'level',
        message: `The facts support level ${supported} at most. Your level ${rating.level} is on the record, and no more than ${supported} is shown.`,
      },
    isTied(rating) && {
      name: 'relationship',
      message:
        'A tie by family, line management or supply voids a review, unless an editor waives it in public. Ask one first.',
    },
    rating.safeguarding === 'fail' && {
      name: 'safeguarding',
      message: 'Nothing is published until an editor has looked. Write no detail of the pupil anywhere.',
    },
  ];
  return doubts.filter((doubt) => doubt !== false);
}
