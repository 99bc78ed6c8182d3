import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';

/** How a page is opened; left out: 1280 px wide, light, on screen, with JavaScript. */
export type Look = {
  width?: number;
  scheme?: 'light' | 'dark';
  media?: 'screen' | 'print';
  javaScript?: boolean;
  /** With the worker that keeps pages for reading offline; left out: without, so that no page comes from anywhere but the server. */
  keeping?: boolean;
  /** Pixels drawn for each pixel of the page; left out: one. */
  scale?: number;
  /** Address of another site than the one all tests share. */
  at?: string;
  /** Another origin that may be asked, because the test answers for it. */
  answering?: string;
};

let browser: Promise<Browser> | undefined;
afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/**
 * Opens a page of the site (a path without its first slash) in a fresh browser context and waits until it is quiet.
 *
 * When the test ends, anything a reader's browser should not have met fails it: errors on the console, pages or files that are
 * missing, refusals by the content security policy, and requests to anywhere but this site.
 */
export async function open(path: string, look: Look = {}): Promise<Page> {
  browser ??= chromium.connect(inject('browser'));
  const { width = 1280, scheme = 'light', media = 'screen', javaScript = true } = look;
  const address = look.at ?? inject('address');
  const context = await (await browser).newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: scheme,
    javaScriptEnabled: javaScript,
    serviceWorkers: look.keeping ? 'allow' : 'block',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.emulateMedia({ media });
  const met = watch(page, address, look.answering);
  onTestFinished(async () => {
    await context.close();
    expect(met, `what ${path} should not have met`).toEqual([]);
  });
  const quiet = quietAfter(page);
  await page.goto(new URL(path, address).href, { waitUntil: 'load' });
  await quiet();
  return page;
}

/** Milliseconds without a request after which a page has what it asks for by itself: all of it comes from this machine. */
const QUIET = 120;

/** From now on counts what a page asks for; gives how to wait until nothing has been asked for a while. */
function quietAfter(page: Page): () => Promise<void> {
  let asked = 0;
  let last = performance.now();
  const count = (by: number) => () => {
    asked += by;
    last = performance.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return async () => {
    const until = performance.now() + 10_000;
    while ((asked > 0 || performance.now() - last < QUIET) && performance.now() < until)
      await page.waitForTimeout(20);
  };
}

function watch(page: Page, address: string, answering?: string): string[] {
  const met: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => met.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // The 404 page is asked for on purpose, and the browser reports its status.
    const expected = message.location().url === page.url() && message.text().includes('404');
    if (message.type() === 'error' && !expected)
      met.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin && url.origin !== answering)
      met.push(`request to ${url.href}`);
  });
  return met;
}
