import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#adapters/browser/launch.ts';
import { serveSite } from '#adapters/server/serve.ts';
import { allRules } from '#core/lint/rules/index.ts';
import { bundled } from './bundle.ts';
import { corpus } from './corpus.ts';
import { runCorpus } from './run-corpus.ts';

const everything = corpus();
let page: Page;
let built: Awaited<ReturnType<typeof bundled>>;
const met: string[] = [];
const undo: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  built = await bundled();
  const served = await serveSite({
    ...{ folder: built.folder, base: '/', wish: { port: 0, exactly: true }, host: '127.0.0.1' },
  });
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  undo.push(
    () => browser.close(),
    () => server.close(),
    () => served.close(),
    built.remove,
  );
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => met.push(message));
  page.on('console', (message) => message.type() === 'error' && met.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(served.origin)) met.push(request.url());
  });
  await page.goto(served.address);
}, 120_000);
afterAll(async () => {
  for (const each of undo) await each();
});

/** Runs the corpus on the page; the argument goes in and comes out as JSON. */
const inBrowser = async (): Promise<ReturnType<typeof runCorpus>> => {
  const check = await page.evaluateHandle<{ runCorpus: typeof runCorpus }>('import("./check.js")');
  return check.evaluate(({ runCorpus: run }, given) => run(given), everything);
};

describe('the check in a browser', () => {
  it('finds in every text what it finds in Node, on a page that is not isolated', async () => {
    const [here, there] = [runCorpus(everything), await inBrowser()];
    expect(everything.cases.length).toBeGreaterThan(400);
    expect(here.findings.flat().length).toBeGreaterThan(200);
    const documented = new Set(allRules.map(({ id }) => id));
    expect(here.findings.flat().filter(({ ruleId }) => !documented.has(ruleId))).toEqual([]);
    expect(await page.evaluate('crossOriginIsolated')).toBe(false);
    for (const [at, { path, text }] of everything.cases.entries())
      expect(there.findings[at], `${path}\n${text.slice(0, 400)}`).toEqual(
        JSON.parse(JSON.stringify(here.findings[at])),
      );
  }, 120_000);

  it('meets nothing that a reader’s browser should not', () => {
    expect(met).toEqual([]);
  });

  it('is a download of at most 1.4 MB, compressed', () => {
    const sizes = built.files
      .filter((name) => /\.(?:js|wasm)$/.test(name))
      .map((name) => gzipSync(readFileSync(join(built.folder, name))).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.4e6);
  });
});
