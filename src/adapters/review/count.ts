/** Requests sent: reads of blobs, other reads (questions in GraphQL too), and writes. */
export type Counts = { reads: number; blobs: number; writes: number };

/** A `fetch` that counts what it sends, and what it counted. */
export function counting(fetch: typeof globalThis.fetch): { fetch: typeof globalThis.fetch; counts: Counts } {
  const counts: Counts = { reads: 0, blobs: 0, writes: 0 };
  return {
    counts,
    fetch: (input, init) => {
      const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
      const address = input instanceof Request ? input.url : String(input);
      if (method !== 'GET' && !/\/graphql$/.test(address)) counts.writes += 1;
      else if (/\/git\/blobs\//.test(address)) counts.blobs += 1;
      else counts.reads += 1;
      return fetch(input, init);
    },
  };
}
