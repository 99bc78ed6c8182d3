/** The part of Pagefind's JavaScript interface that the search page uses. */
export type Fragment = { url: string; excerpt: string; meta: Record<string, string> };
export type Found = { id: string; data(): Promise<Fragment> };
export type Counts = Record<string, Record<string, number>>;
export type Answer = { results: Found[]; filters: Counts };

type Options = { filters: Record<string, { any: string[] }>; sort?: Record<string, 'asc' | 'desc'> };

export type Pagefind = {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(words: string | null, options: Options): Promise<Answer>;
};

/** Words of the title and the post say more than those of the rest; what is only there to be shown says nothing. */
const metaWeights = {
  title: 6,
  post: 3,
  about: 1,
  measured: 2,
  id: 0,
  marks: 0,
  hallmark: 0,
  estimate: 0,
  status: 0,
};

/** Loads the index that was built beside the site. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ bundle);
  await pagefind.options({ excerptLength: 28, ranking: { metaWeights } });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
