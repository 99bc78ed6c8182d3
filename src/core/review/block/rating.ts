import { z } from 'zod';
import { ratingFields, said } from '#core/model/rating.ts';
import { badCharacters } from '#core/writeup/characters.ts';
import { posesChallenge } from './substance.ts';

const visible = (text: string, context: z.core.$RefinementCtx<string>): void => {
  for (const { unexpected, fix } of badCharacters(text).slice(0, 1))
    context.addIssue({ code: 'custom', message: `${unexpected}. ${fix}.` });
};

/** Dots and dashes alone say nothing. */
const SAYS = /[\p{L}\p{N}]/u;

/** What one reviewer says of a contribution: the fields of the record, and a challenge that poses one. */
export const rating = z.strictObject({
  ...ratingFields,
  relationship: ratingFields.relationship.superRefine(visible).regex(SAYS),
  strengths: said.superRefine(visible).regex(SAYS).optional(),
  challenge: said.superRefine(visible).refine(posesChallenge, {
    message:
      'Unexpected challenge without a question in it, expected one question the authors must answer. Say what made you doubt, in three words or more, such as `challenge: Who marked the tests, and did they know the groups?`',
  }),
});

export type Rating = z.infer<typeof rating>;
