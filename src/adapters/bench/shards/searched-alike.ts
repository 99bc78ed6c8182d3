import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../../browser/launch.ts';
import { serveSite } from '../../server/serve.ts';

/** How alike two searches of whole texts are: queries asked, those with the same results, and the mean share of the first ten in common. */
export type Alike = { queries: number; sameSets: number; overlap: number };

const asked = 60;

/** Asks Pagefind on two sites the same queries in a browser, of which the second has its index in parts. */
export async function searchedAlike(
  whole: string,
  merged: { folder: string; parts: number },
  content: string,
): Promise<Alike> {
  const queries = queriesFrom(content);
  const [one, other] = [
    await answersOn(whole, 1, queries),
    await answersOn(merged.folder, merged.parts, queries),
  ];
  const same = one.filter((urls, at) => [...urls].sort().join() === [...(other[at] ?? [])].sort().join());
  const overlaps = one.map((urls, at) => {
    const first = urls.slice(0, 10);
    const there = new Set(other[at]?.slice(0, 10));
    return first.length === 0 ? 1 : first.filter((url) => there.has(url)).length / first.length;
  });
  return {
    queries: queries.length,
    sameSets: same.length,
    overlap: overlaps.reduce((sum, share) => sum + share, 0) / Math.max(1, overlaps.length),
  };
}

/** One, two or three words that stand one after the other in the text of a write-up, from write-ups all through the library. */
function queriesFrom(content: string): string[] {
  const files = globSync('practices/*/index.mdx', { cwd: content }).sort();
  const every = Math.max(1, Math.floor(files.length / asked));
  return files.flatMap((file, at) => {
    if (at % every !== 0) return [];
    const [, , ...body] = readFileSync(join(content, file), 'utf8').split(/^---$/m);
    const words = body.join(' ').match(/[a-z]{4,}/g) ?? [];
    const from = (at * 7) % Math.max(1, words.length - 3);
    return [words.slice(from, from + 1 + ((at / every) % 3)).join(' ')];
  });
}

async function answersOn(folder: string, parts: number, queries: readonly string[]): Promise<string[][]> {
  const served = await serveSite({ folder, base: '/', wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(`${served.address}search/`);
    return await answers(page, parts, queries);
  } finally {
    await browser.close();
    await server.close();
    await served.close();
  }
}

/** What `src/client/search/full-text.ts` does, for all results and not only for those that are shown. */
const answers = (page: Page, parts: number, queries: readonly string[]): Promise<string[][]> =>
  page.evaluate(
    async ([count, texts]) => {
      const bundle = new URL('/pagefind/pagefind.js', location.href).href;
      const pagefind = await import(bundle);
      await pagefind.init();
      for (let part = 2; part <= count; part += 1)
        await pagefind.mergeIndex(`/pagefind/part-${part}/`, { baseUrl: '/' });
      const found: string[][] = [];
      for (const text of texts) {
        const { results } = await pagefind.search(text);
        const data = await Promise.all(
          results.map((one: { data(): Promise<{ url: string }> }) => one.data()),
        );
        found.push(data.map(({ url }) => url));
      }
      return found;
    },
    [parts, [...queries]] as const,
  );
