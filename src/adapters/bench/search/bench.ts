import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { qualities } from '#core/search/evaluate.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { titlesFrom } from '../../files/titles.ts';
import type { Say } from '../../process/say.ts';
import { serveSite } from '../../server/serve.ts';
import { firstAnswers, phoneLine } from './first-answer.ts';
import { libraryOf } from './library.ts';
import { plainBm25 } from './plain-bm25.ts';
import { queriesFrom } from './queries.ts';
import { slowLine } from './slow-line.ts';
import { addStock } from './stock.ts';
import { throughPage } from './through-page.ts';

/** Files of judged queries and of titles, the site built from those titles where there is one, and whether against Pagefind's own page. */
export type Options = {
  queries?: string | undefined;
  titles?: string | undefined;
  site?: string | undefined;
  stock?: boolean | undefined;
};

/** How many titles of three words are typed into each page, where both find them, to see what a first answer takes. */
const typed = 15;

/**
 * Asks judged queries of the search page in a browser: with the subject and phase each was asked in chosen as filters, as the
 * figures for plain BM25 have it, and with words alone. With `stock`, what a first answer takes, here and with Pagefind's page.
 */
export async function benchSearch({ queries, titles, site, stock }: Options, tell: Say): Promise<object> {
  if (!queries || !titles)
    throw new Error('Unexpected: no file. Type npm run -s bench -- search --queries FILE --titles FILE');
  const [asked, names] = [
    queriesFrom(await readFile(queries, 'utf8'), queries),
    await readFile(titles, 'utf8'),
  ];
  const list = titlesFrom(names, titles);
  const folder = site ?? (await libraryOf(names, titles, tell));
  if (stock) await addStock(folder);
  // Bare: the stock page has scripts of its own, which the site's headers refuse.
  const served = await serveSite({
    ...{ folder, base: '/', wish: { port: 0, exactly: true }, host: '127.0.0.1' },
    bare: true,
  });
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const modes = { withFacets: 'facets', wordsAlone: 'words' } as const;
    const of = async (using: 'facets' | 'words') => ({
      ...qualities(await throughPage(browser, served.address, asked, using)),
      plainBm25: qualities(plainBm25(list, asked, using)),
    });
    const { overall, categories, plainBm25: plain } = await of(modes.withFacets);
    const short = list.filter(({ title }) => title.split(' ').length === 3);
    const every = Math.max(1, Math.floor(short.length / typed));
    const some = short.filter((_, at) => at % every === 0).map(({ title }) => title);
    return {
      ...{ titles: list.length, overall, categories, plainBm25: plain },
      wordsAlone: await of(modes.wordsAlone),
      ...(stock ? { firstAnswer: await against(browser, served.address, some) } : {}),
    };
  } finally {
    await browser.close();
    await server.close();
    await served.close();
  }
}

/** Both pages over the same slow line, in turn query by query, so that both meet the same machine. */
async function against(
  browser: Parameters<typeof firstAnswers>[0],
  site: string,
  queries: readonly string[],
): Promise<object> {
  const line = await slowLine(site, phoneLine);
  const pages = {
    ours: { address: `${line.origin}/search/`, box: '#q', result: '[data-shown^="?q="] [data-result]' },
    stock: {
      address: `${line.origin}/stock/`,
      box: 'input.pagefind-ui__search-input',
      result: '.pagefind-ui__result-title',
    },
  };
  try {
    const { ours, stock } = await firstAnswers(browser, pages, queries);
    const ratio = {
      bytes: ours.bytes / stock.bytes,
      searchBytes: ours.searchBytes / stock.searchBytes,
      wall: ours.wall / stock.wall,
    };
    return { queries: queries.length, ours, stock, ratio };
  } finally {
    await line.close();
  }
}
