import type { Browser, Request } from 'playwright-core';
import { median } from '../measure.ts';
import type { Line } from './slow-line.ts';

/** A page with a search, its box, and what a result of it is. */
export type SearchPage = { address: string; box: string; result: string };

/** What a first answer takes whoever has never been there: bytes over the wire, of all and without page, style and fonts; milliseconds. */
export type FirstAnswer = { bytes: number; searchBytes: number; requests: number; wall: number };

/** A line as a phone has it: 9 Mbit/s, 40 ms there and back. */
export const phoneLine: Line = { bytesPerSecond: 9e6 / 8, latency: 40 };

/** Medians over queries, each typed into every page in turn, opened by a browser that has nothing of it. */
export async function firstAnswers<Name extends string>(
  browser: Browser,
  pages: Record<Name, SearchPage>,
  queries: readonly string[],
): Promise<Record<Name, FirstAnswer>> {
  const names = Object.keys(pages) as Name[];
  const answers: (readonly [Name, FirstAnswer])[] = [];
  for (const query of queries)
    for (const name of names) answers.push([name, await firstAnswer(browser, pages[name], query)]);
  const medians = names.map((name) => {
    const own = answers.flatMap(([whose, answer]) => (whose === name ? [answer] : []));
    const middle = (of: (one: FirstAnswer) => number) => Math.round(median(own.map(of)));
    return [
      name,
      {
        bytes: middle(({ bytes }) => bytes),
        searchBytes: middle(({ searchBytes }) => searchBytes),
        requests: middle(({ requests }) => requests),
        wall: middle(({ wall }) => wall),
      },
    ] as const;
  });
  return Object.fromEntries(medians) as Record<Name, FirstAnswer>;
}

async function firstAnswer(
  browser: Browser,
  { address, box, result }: SearchPage,
  query: string,
): Promise<FirstAnswer> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const finished: Request[] = [];
    page.on('requestfinished', (request) => finished.push(request));
    const started = performance.now();
    await page.goto(address, { waitUntil: 'load' });
    await page.locator(box).fill(query);
    await page.locator(result).first().waitFor({ timeout: 60_000 });
    const wall = performance.now() - started;
    await page.waitForLoadState('networkidle');
    return { ...(await weigh(finished)), wall };
  } finally {
    await context.close();
  }
}

const notSearch = new Set(['document', 'stylesheet', 'font', 'image', 'manifest', 'other']);

/** What came over the wire, that of workers too. */
async function weigh(requests: readonly Request[]): Promise<Omit<FirstAnswer, 'wall'>> {
  const sizes = await Promise.all(
    requests.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      return { type: request.resourceType(), size: responseBodySize + responseHeadersSize };
    }),
  );
  const sum = (those: typeof sizes) => those.reduce((total, { size }) => total + size, 0);
  return {
    bytes: sum(sizes),
    searchBytes: sum(sizes.filter(({ type }) => !notSearch.has(type))),
    requests: sizes.length,
  };
}
