/** The orders in which results can stand. */
export const orders = ['closest', 'surest', 'newest', 'cheapest', 'like-my-school'] as const;
export type Order = (typeof orders)[number];

/** The order a reader gets who has chosen none: what is closest to the words, or the surest where there are none. */
export const usualOrder = (words: string): Order => (words ? 'closest' : 'surest');

/** An order as a menu has it. */
export const orderNames: Readonly<Record<Order, string>> = {
  closest: 'Closest first',
  surest: 'Strongest evidence first',
  newest: 'Newest first',
  cheapest: 'Cheapest first',
  'like-my-school': 'Tried in schools like mine first',
};
