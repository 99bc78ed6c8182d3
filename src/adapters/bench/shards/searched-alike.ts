import { chromium, type Page } from 'playwright-core';
import { candidates, type TextTerm, textWords } from '#core/search/rank-texts.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { serveSite } from '../../server/serve.ts';
import { showQuery } from '../search/through-page.ts';
import { queriesInTexts } from './queries-in-texts.ts';

/** How alike some lists are: the mean share of the first ten in common, and of how many the first ten stand in the same order. */
type Lists = { overlap: number; sameOrder: number };

/**
 * How alike two searches are. `page` is what a person sees: results, then what the text of other practices has; `sameCounts` of the
 * queries have the same number of results. `texts` is Pagefind
 * alone, all that it finds and not only what is shown; `sameSets` counts queries for which it finds the same.
 */
export type Alike = {
  queries: number;
  page: Lists & { sameCounts: number };
  texts: Lists & { sameSets: number; found: number };
};

/** The part of Pagefind's JavaScript interface that is asked here. */
type Texts = {
  search(
    words: string,
  ): Promise<{ results: { id: string; words: number[] }[]; unfilteredResultCount: number }>;
};

/** What one site answers to one query: ids as the page shows them with its count, and keys of whole texts, best first. */
type Answer = { shown: string[]; counted: string; texts: string[] };

/** Asks the search pages of two sites the same queries in a browser; each says in how many parts its index of texts stands. */
export async function searchedAlike(whole: string, merged: string, content: string): Promise<Alike> {
  const queries = queriesInTexts(content);
  const [one, other] = [await answersOn(whole, queries), await answersOn(merged, queries)];
  const pairs = one.map((answer, at) => [answer, other[at] as Answer] as const);
  const sorted = (keys: readonly string[]) => [...keys].sort().join();
  return {
    queries: queries.length,
    page: {
      ...compared(pairs.map((pair) => pair.map(({ shown }) => shown))),
      sameCounts: pairs.filter(([a, b]) => a.counted === b.counted).length,
    },
    texts: {
      ...compared(pairs.map((pair) => pair.map(({ texts }) => texts))),
      sameSets: pairs.filter(([a, b]) => sorted(a.texts) === sorted(b.texts)).length,
      found: Math.round(pairs.reduce((sum, [{ texts }]) => sum + texts.length, 0) / pairs.length),
    },
  };
}

function compared(pairs: readonly (readonly string[])[][]): Lists {
  const firsts = pairs.map(([one = [], other = []]) => [one.slice(0, 10), other.slice(0, 10)] as const);
  const shares = firsts.map(([one, other]) =>
    one.length === 0
      ? Number(other.length === 0)
      : one.filter((id) => other.includes(id)).length / one.length,
  );
  return {
    overlap: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    sameOrder: firsts.filter(([one, other]) => one.join() === other.join()).length,
  };
}

async function answersOn(folder: string, queries: readonly string[]): Promise<Answer[]> {
  const served = await serveSite({ folder, base: '/', wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(`${served.address}search/`);
    await openTexts(page);
    const answers: Answer[] = [];
    for (const query of queries)
      answers.push({ ...(await shownFor(page, query)), texts: await textsWith(page, query) });
    return answers;
  } finally {
    await browser.close();
    await server.close();
    await served.close();
  }
}

async function shownFor(page: Page, query: string): Promise<Pick<Answer, 'shown' | 'counted'>> {
  await showQuery(page, `?${new URLSearchParams({ q: query })}`);
  const ids = (list: string) =>
    page
      .locator(`${list} [data-result]`)
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-result') ?? ''));
  const besides = await page.locator('[data-besides]').isVisible();
  return {
    shown: [...(await ids('[data-results]')), ...(besides ? await ids('[data-besides-list]') : [])],
    counted: (await page.locator('[data-count]').textContent()) ?? '',
  };
}

/** Opens Pagefind beside the page's own. */
const openTexts = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const form = document.querySelector<HTMLElement>('[data-search]') as HTMLElement;
    const bundle = new URL(form.dataset['bundle'] as string, location.href);
    const { createInstance } = await import(bundle.href);
    const texts = createInstance({ basePath: new URL('./', bundle).pathname, baseUrl: '/' });
    for (let part = 2; part <= Number(form.dataset['parts']); part += 1)
      await texts.mergeIndex(`/pagefind/part-${part}/`, { baseUrl: '/' });
    const { count } = await (await fetch(`${form.dataset['index']}start.json`)).json();
    Object.assign(globalThis, { texts, count });
  });

/** Every text with the words, as `src/client/search/full-text.ts` looks for them before it reads the first. */
async function textsWith(page: Page, query: string): Promise<string[]> {
  const { terms, count } = await page.evaluate(
    async (words) => {
      const { texts, count } = globalThis as unknown as { texts: Texts; count: number };
      const terms: TextTerm[] = [];
      for (const word of words) {
        const { results, unfilteredResultCount: documents } = await texts.search(`"${word}"`);
        const hits = results.map(({ id, words }) => ({ key: id, first: Math.min(...words) }));
        terms.push({ word, documents, hits });
      }
      return { terms, count };
    },
    textWords(query, []),
  );
  return candidates(terms, count).map(({ key }) => key);
}
