/** What a reader looks for: words, and the boxes ticked in each facet. */
export type Query = { words: string; chosen: ReadonlyMap<string, readonly string[]> };

/** Reads a query from the part of an address after the question mark; what is no facet is left alone. */
export function readQuery(search: string, facets: readonly string[]): Query {
  const params = new URLSearchParams(search);
  const chosen = facets.map((name) => [name, [...new Set(params.getAll(name))].filter(Boolean)] as const);
  return {
    words: (params.get('q') ?? '').trim(),
    chosen: new Map(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** Writes a query as the part of an address after the question mark, empty for an empty query. */
export function writeQuery({ words, chosen }: Query): string {
  const params = new URLSearchParams();
  if (words) params.set('q', words);
  for (const [name, values] of chosen) for (const value of values) params.append(name, value);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The query without one ticked box. */
export function without({ words, chosen }: Query, name: string, value: string): Query {
  const rest = [...chosen].map(([key, values]) =>
    key === name ? ([key, values.filter((one) => one !== value)] as const) : ([key, values] as const),
  );
  return { words, chosen: new Map(rest.filter(([, values]) => values.length > 0)) };
}

/** Filters as Pagefind takes them: any of the boxes of a facet, and all facets; `leaving` out one facet. */
export function filtersOf({ chosen }: Query, leaving?: string): Record<string, { any: string[] }> {
  return Object.fromEntries(
    [...chosen].filter(([name]) => name !== leaving).map(([name, values]) => [name, { any: [...values] }]),
  );
}
