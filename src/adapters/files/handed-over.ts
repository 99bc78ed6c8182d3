/** One entry of a collection, as Astro's content store would hold it. */
export type StoredEntry = {
  id: string;
  data: Record<string, unknown>;
  rendered?: { html: string; metadata?: Record<string, unknown> };
  body?: string;
};

type HandedOver = Map<string, readonly StoredEntry[]>;

/** The pages are bundled, so what reads the content and what makes pages of it share no module, but they run in one process. */
const place = Symbol.for('worked-here.collections');
const shared = globalThis as { [place]?: HandedOver };

/** Hands the entries of a collection over to the pages of this build; they replace those of before. */
export function handOver(collection: string, entries: readonly StoredEntry[]): void {
  shared[place] ??= new Map();
  shared[place].set(collection, entries);
}

/** The entries that were handed over for a collection, which can be taken but once. Throws where none were. */
export function takeOver(collection: string): readonly StoredEntry[] {
  const entries = shared[place]?.get(collection);
  if (!entries)
    throw new Error(
      `Unexpected: no entries of "${collection}", expected them to be read before any page is made.`,
    );
  shared[place]?.delete(collection);
  return entries;
}
