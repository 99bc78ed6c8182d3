import type { Verdict } from '#core/evidence/scale.ts';

/** Five categories, from worst to best. */
export const categories = [
  'negative',
  'potentially negative',
  'none',
  'potentially positive',
  'positive',
] as const;
export type Category = (typeof categories)[number];

/** The clearinghouse's six ratings; mixed is neither for nor against. `N/A` and empty cells are not ratings. */
const ratings: Record<string, Category> = {
  'Positive Effects': 'positive',
  'Potentially Positive Effects': 'potentially positive',
  'No Discernible Effects': 'none',
  'Mixed Effects': 'none',
  'Potentially Negative Effects': 'potentially negative',
  'Negative Effects': 'negative',
};

/** Our six verdicts; unclear is neither for nor against. */
const verdicts: Record<Verdict, Category> = {
  helps: 'positive',
  'may help': 'potentially positive',
  'no clear difference': 'none',
  unclear: 'none',
  'may harm': 'potentially negative',
  harms: 'negative',
};

export const categoryOfRating = (rating: string): Category | undefined => ratings[rating];
export const categoryOfVerdict = (verdict: Verdict): Category => verdicts[verdict];
/** −2 to 2. */
export const rankOf = (category: Category): number => categories.indexOf(category) - 2;
