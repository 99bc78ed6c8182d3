import type { Browser, Page } from 'playwright-core';
import type { Judged } from '#core/search/evaluate.ts';
import type { JudgedQuery } from './queries.ts';

/** How many results are read: as many as the deepest measure looks at. */
const depth = 20;

/** With the subject and phase that a query was asked in chosen on the page, or with its words alone. */
export type With = 'facets' | 'words';

/** Asks each query of the search page as a reader's browser shows it, and reads the ids of the results in their order. */
export async function throughPage(
  browser: Browser,
  site: string,
  queries: readonly JudgedQuery[],
  using: With,
): Promise<Judged[]> {
  // What a service worker keeps is no part of what is asked here.
  const page = await browser.newPage({ locale: 'en-GB', serviceWorkers: 'block' });
  await page.goto(`${site}search/`);
  const answers: Judged[] = [];
  for (const query of queries) {
    const params = new URLSearchParams({ q: query.query });
    for (const [facet, values] of using === 'facets' ? query.chosen : [])
      for (const value of values) params.append(facet, value);
    await showQuery(page, `?${params}`);
    const results = page.locator('[data-results] [data-result]');
    const more = page.locator('[data-more]');
    for (let shown = await results.count(); shown < depth && (await more.isVisible()); ) {
      await more.click();
      await page.waitForFunction(
        (before) => document.querySelectorAll('[data-results] [data-result]').length > before,
        shown,
      );
      shown = await results.count();
    }
    const ids = await results.evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-result') ?? ''),
    );
    answers.push({ category: query.category, judged: query.judged, results: ids.slice(0, depth) });
  }
  await page.close();
  return answers;
}

/** Goes to an address of the page that is open, as a reader's back and forward do, and waits until it shows what that asks for. */
export async function showQuery(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector('[data-search]')?.removeAttribute('data-shown');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await page.locator('[data-search][data-shown]').waitFor({ state: 'attached', timeout: 60_000 });
}
