import type { Piece } from '#core/search/marked.ts';
import type { Chosen } from '#core/search/narrow.ts';
import type { Result } from './result-item.ts';

/** The part of Pagefind's JavaScript interface that the search page uses. */
export type Fragment = { url: string; excerpt: string; meta: Record<string, string> };
type Pagefind = {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(bundle: string, options: object): Promise<void>;
  search(
    words: string,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{ results: { data(): Promise<Fragment> }[] }>;
};

/** Looks for words in whole texts: what titles and posts do not have. Loads Pagefind when it is first asked. */
export type FullText = (words: string, chosen: Chosen, besides: ReadonlySet<string>) => Promise<Result[]>;

/** How many results of whole texts are looked at. */
const most = 20;

/** `bundle` is the address of Pagefind's script, `parts` in how many parts its index stands, each below the first. */
export function fullText(bundle: string, parts = 1): FullText {
  let loading: Promise<Pagefind> | undefined;
  return async (words, chosen, besides) => {
    loading ??= load(bundle, parts);
    loading.catch(() => {
      loading = undefined;
    });
    const pagefind = await loading;
    const filters = Object.fromEntries([...chosen].map(([name, values]) => [name, { any: [...values] }]));
    const { results } = await pagefind.search(words, { filters });
    const fragments = await Promise.all(results.slice(0, most).map((one) => one.data()));
    return fragments.filter(({ meta, url }) => !besides.has(meta['id'] ?? url)).map(resultOf);
  };
}

async function load(bundle: string, parts: number): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ bundle);
  await pagefind.options({ excerptLength: 28 });
  await pagefind.init();
  const options = { baseUrl: new URL('../', bundle).pathname, excerptLength: 28 };
  for (let part = 2; part <= parts; part += 1)
    await pagefind.mergeIndex(new URL(`part-${part}/`, bundle).pathname, options);
  return pagefind;
}

const resultOf = ({ url, excerpt, meta }: Fragment): Result => ({
  id: meta['id'] ?? url,
  href: url,
  title: [{ text: meta['title'] ?? url, matched: false }],
  snippet: piecesOf(excerpt),
  about: meta['about'] ?? '',
  marks: meta['marks'] ?? '',
  hallmark: meta['hallmark'] ?? '',
  estimate: meta['estimate'] ?? '',
  status: meta['status'] ?? '',
});

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** Takes an excerpt of Pagefind's apart, so that it is put on the page as text and never as HTML. */
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => ({ text: decoded(part.replace(/<\/?mark>/g, '')), matched: part.startsWith('<mark>') }));

const decoded = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => entities[name] as string);
