import { z } from 'zod';

/** How sure a reviewer is of the level given. */
export const confidences = ['low', 'medium', 'high'] as const;

/** Whether anything in the file could harm a child or tell who one is. */
export const safeguardings = ['pass', 'fail'] as const;

/**
 * Text as it is kept: one kind of line end, single spaces, at most one empty line in a row, accents composed, none of
 * the two invisible characters that copying leaves behind. The same text however it was wrapped, padded or pasted.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
}

/** What a reviewer says in words: `plainText` of 1 to 2,000 characters. */
export const said = z.string().overwrite(plainText).min(1).max(2000);

export const level = z.int().min(1).max(5);
const mark = z.int().min(1).max(5);

const NO_TIES =
  /^(?:none|no|nothing|nil|n ?\/? ?a|no ties|-|none \(or what ties you to the authors.*)[.!]?$/i;

/** "No", "n/a", the example of the guide and the like are one answer: `none`. */
const ties = said.overwrite((text) => (NO_TIES.test(text) ? 'none' : text));

/** What a reviewer gives besides the challenge: the same in a `/review` block and in the record. */
export const ratingFields = {
  level,
  confidence: z.enum(confidences),
  relationship: ties,
  strengths: said.optional(),
  clarity: mark.optional(),
  transfer: mark.optional(),
  safeguarding: z.enum(safeguardings),
  hours: z.number().min(0).max(100).optional(),
};
