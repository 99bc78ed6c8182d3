import { z } from 'zod';
import { date, demo, id, shortText } from './fields.ts';

const said = z.string().trim().min(1).max(1000);

/** `practices/<id>/challenges/<id>.yaml`: a question, a correction or an appeal after publication. */
export const challenge = z.strictObject({
  kind: z.enum(['question', 'correction', 'appeal']),
  text: said.meta({ description: 'What you ask, at most 1,000 characters' }),
  by: id.optional().meta({ description: 'Who asks' }),
  about: shortText.optional().meta({ description: 'A finding (its id) or a section' }),
  answer: z.strictObject({ by: id, on: date, text: said }).optional(),
  outcome: z.enum(['stands', 'corrected', 'withdrawn']).optional(),
  demo,
});

export type Challenge = z.infer<typeof challenge>;
