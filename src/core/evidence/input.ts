import { z } from 'zod';
import { ages, shortText } from '../model/fields.ts';
import { finding } from '../model/finding.ts';
import { outcomes, ratings } from '../model/lists.ts';

/** A finding as front matter has it, and whether its outcome was declared before the results were known. */
export const rateFinding = finding.safeExtend({
  declaredBefore: z
    .boolean()
    .optional()
    .meta({ description: 'Derived: its try was merged, or its plan registered, before the results' }),
});

const rating = z.strictObject({ by: shortText, said: z.enum(ratings) });

const study = {
  id: shortText,
  team: shortText,
  source: z.enum(['classroom', 'published']),
  declares: z.array(shortText).optional(),
  findings: z.array(rateFinding),
  rated: z.array(rating).optional(),
};

/** One study, or what one school found. */
export const rateStudy = z.strictObject(study);

/**
 * All that a rating is made from. `outcome` and `ages` are the write-up's own, when it says so: which outcome the
 * rating is about (left out: the best supported one), and whether months of progress may be shown.
 */
export const rateInput = z.strictObject({
  practice: z.strictObject({ ...study, outcome: z.enum(outcomes).optional(), ages: ages.optional() }),
  reports: z.array(rateStudy),
  tries: z.strictObject({ due: z.int().min(0).max(1_000_000), reported: z.int().min(0).max(1_000_000) }),
});

export type RateFinding = z.infer<typeof rateFinding>;
export type RateStudy = z.infer<typeof rateStudy>;
export type RateInput = z.infer<typeof rateInput>;
export type Tries = RateInput['tries'];
