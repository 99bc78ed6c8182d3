import { marked } from '#core/search/marked.ts';
import type { Chosen } from '#core/search/narrow.ts';
import { candidates, type Hit, rankTexts, type TextTerm } from '#core/search/rank-texts.ts';
import type { Word } from '#core/search/words.ts';
import type { Result } from './result-item.ts';

/** The part of Pagefind's JavaScript interface that the search page uses. */
type Fragment = {
  url: string;
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};
type Found = { id: string; words: number[]; data(): Promise<Fragment> };
type TextHit = Hit & Pick<Found, 'data'>;
type Pagefind = {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(bundle: string, options: object): Promise<void>;
  search(
    words: string,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<{ results: Found[]; unfilteredResultCount: number }>;
};

/** What is looked for in whole texts: words, what is chosen, and the number of texts that there are. */
type TextQuery = { words: readonly Word[]; chosen: Chosen; count: number };

/** Looks for words in whole texts: what titles and posts do not have; and in how many texts a word is. */
export type FullText = {
  find(query: TextQuery): Promise<Result[]>;
  having(word: Word): Promise<number>;
};

/** How many results of whole texts are looked at. */
const most = 20;

/** Loads Pagefind when it is first asked. `bundle` is the address of its script, `parts` in how many parts its index stands, each below the first. */
export function fullText(bundle: string, parts = 1): FullText {
  let loading: Promise<Pagefind> | undefined;
  const pagefind = (): Promise<Pagefind> => {
    loading ??= load(bundle, parts);
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  return {
    find: async (query) => inTexts(query, await pagefind()),
    async having(word) {
      const [term] = await lookedUp([word], new Map(), await pagefind());
      return term?.documents ?? 0;
    },
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

/** Texts with the words, best first. Pagefind says where each word is; how well a text fits is counted over all parts of its index. */
async function inTexts({ words, chosen, count }: TextQuery, pagefind: Pagefind): Promise<Result[]> {
  const terms = await lookedUp(words, chosen, pagefind);
  const read = await Promise.all(
    candidates(terms, count)
      .slice(0, most)
      .map(async ({ key, hit }) => {
        const fragment = await hit.data();
        const level = Math.max(0, ...(fragment.filters['level'] ?? []).map((one) => Number(one) || 0));
        return { key, content: fragment.content, level, fragment };
      }),
  );
  return rankTexts(read, terms, count).map(({ fragment }) => resultOf(fragment, words));
}

/**
 * Each word by itself, and in quotation marks: without them Pagefind gives, where an index does not have a word, texts with the
 * beginning of it (`test` for `testament`), and which words an index has hangs on its part.
 */
export const lookedUp = (
  words: readonly Word[],
  chosen: Chosen,
  pagefind: Pagefind,
): Promise<TextTerm<TextHit>[]> => {
  const filters = Object.fromEntries([...chosen].map(([name, values]) => [name, { any: [...values] }]));
  return Promise.all(
    words.map(async (word) => {
      const { results, unfilteredResultCount } = await pagefind.search(`"${word}"`, { filters });
      const hits = results.map(({ id, words: places, data }) => ({
        key: id,
        first: Math.min(...places),
        data,
      }));
      return { word, documents: unfilteredResultCount, hits };
    }),
  );
};

const resultOf = ({ url, excerpt, meta }: Fragment, words: readonly Word[]): Result => ({
  id: meta['id'] ?? url,
  href: url,
  title: marked(meta['title'] ?? url, words),
  snippet: marked(textOf(excerpt), words),
  about: meta['about'] ?? '',
  marks: meta['marks'] ?? '',
  hallmark: meta['hallmark'] ?? '',
  estimate: meta['estimate'] ?? '',
  status: meta['status'] ?? '',
});

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** What an excerpt of Pagefind says, without its HTML: it is put on the page as text. */
export const textOf = (excerpt: string): string =>
  excerpt
    .replace(/<\/?mark>/g, '')
    .replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => entities[name] as string);
