import type { Query } from './ask.ts';
import { orders, usualOrder } from './orders.ts';

/** Reads a query from the part of an address after the question mark; what is no facet is left alone. */
export function readAddress(search: string, facets: readonly string[]): Query {
  const params = new URLSearchParams(search);
  const words = (params.get('q') ?? '').trim();
  const chosen = facets.map((name) => [name, [...new Set(params.getAll(name))].filter(Boolean)] as const);
  return {
    words,
    chosen: new Map(chosen.filter(([, values]) => values.length > 0)),
    literal: [...new Set(params.getAll('literal'))].filter(Boolean),
    order: orders.find((one) => one === params.get('order')) ?? usualOrder(words),
  };
}

/** Writes a query as the part of an address after the question mark, empty for an empty query. */
export function writeAddress({ words, chosen, literal, order }: Query): string {
  const params = new URLSearchParams();
  if (words) params.set('q', words);
  for (const [name, values] of chosen) for (const value of values) params.append(name, value);
  for (const phrase of words ? literal : []) params.append('literal', phrase);
  if (order !== usualOrder(words) && !(order === 'closest' && !words)) params.set('order', order);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The query without one chosen value. */
export function without(query: Query, name: string, value: string): Query {
  const rest = [...query.chosen].map(([key, values]) =>
    key === name ? ([key, values.filter((one) => one !== value)] as const) : ([key, values] as const),
  );
  return { ...query, chosen: new Map(rest.filter(([, values]) => values.length > 0)) };
}

/** The query with one phrase more to be taken as it is typed. */
export const literally = (query: Query, phrase: string): Query => ({
  ...query,
  literal: [...new Set([...query.literal, phrase])],
});
