import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#adapters/browser/launch.ts';
import { serveSite } from '#adapters/server/serve.ts';
import { told } from '#core/lint/told.ts';
import { checkText } from '../../../src/client/check/check-text.ts';
import type * as Client from '../../../src/client/check/client.ts';
import type { CheckerContext } from '../../../src/client/check/protocol.ts';
import { bundled } from './bundle.ts';
import { corpus } from './corpus.ts';
import { contextOf } from './run-corpus.ts';

const everything = corpus();
const { policy, today } = everything;
let page: Page;
let built: Awaited<ReturnType<typeof bundled>>;
const met: string[] = [];
const loaded: string[] = [];
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
  page.context().on('request', (request) => {
    if (request.url().startsWith(served.origin)) loaded.push(request.url().slice(served.address.length));
    else met.push(request.url());
  });
  await page.goto(served.address);
}, 180_000);
afterAll(async () => {
  for (const each of undo) await each();
});

type Given = { context: CheckerContext; cases: { path: string; text: string; beside: [string, string][] }[] };

/** Checks texts with one checker on the page, and gives what it replied. */
const replies = async (given: Given): Promise<unknown[]> => {
  const client = await page.evaluateHandle<typeof Client>('import("./check.js")');
  return client.evaluate(async ({ openChecker }, { context, cases }) => {
    const checker = openChecker();
    checker.setContext(context);
    const told: unknown[] = [];
    for (const { path, text, beside } of cases) {
      const files = beside.map(([name, base64]) => ({
        path: name,
        bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
      }));
      told.push(await checker.check(path, text, files));
    }
    checker.close();
    return told;
  }, given);
};

const context: CheckerContext = { policy, today, paths: [] };
const path = 'practices/a-case/index.mdx';
const asked = (...texts: string[]): Given => ({
  context,
  cases: texts.map((text) => ({ path, text, beside: [] })),
});

describe('the checker in a browser, in a thread of its own', () => {
  it('loads the numbering plans of the world only for a number that could be from abroad', async () => {
    const plans = () => loaded.filter((name) => /metadata/.test(name));
    expect(plans()).toEqual([]);
    const texts = ['Ring 0161 496 0123.', 'It cost 1,000,000 pounds.', 'Ring +353 1 234 5678.'];
    const bodies = texts.map((body) => told({ body }).text);
    const there = await replies(asked(...bodies));
    expect(there).toEqual(
      bodies.map((text) => ({
        ...{ is: 'answered', answer: JSON.parse(JSON.stringify(checkText(path, text, context))) },
      })),
    );
    expect(JSON.stringify(there[2])).toContain('phone-number');
    expect(plans()).toHaveLength(1);
  });

  it('finds in texts of all kinds what it finds in Node', async () => {
    const cases = everything.cases.filter(({ whole }, at) => !whole && at % 4 === 0);
    expect(cases.length).toBeGreaterThan(100);
    const there = await replies({
      ...{ context: { ...context, paths: [] } },
      cases: cases.map((one) => ({
        ...{ path: one.path, text: one.text },
        beside: one.beside.map(({ path: name, base64 }): [string, string] => [name, base64]),
      })),
    });
    for (const [at, one] of cases.entries()) {
      const here = checkText(one.path, one.text, { ...contextOf(everything, one), paths: [] });
      expect(there[at], one.text.slice(0, 400)).toEqual({
        is: 'answered',
        answer: JSON.parse(JSON.stringify(here)),
      });
    }
  }, 180_000);

  it('meets nothing that a reader’s browser should not', () => {
    expect(met).toEqual([]);
  });

  it('says that a part could not be loaded rather than that nothing is wrong, and asks for it again', async () => {
    const client = await page.evaluateHandle<typeof Client>('import("./check.js")');
    const checker = await client.evaluateHandle(({ openChecker }, told) => {
      const opened = openChecker();
      opened.setContext(told);
      return opened;
    }, context);
    const ask = (body: string) =>
      checker.evaluate((one, [at, text]) => one.check(at, text), [path, told({ body }).text] as const);
    const markdown = /\/markdown-[^/]*\.js$/;
    expect(await ask('Only words.')).toMatchObject({ is: 'answered' });
    await page.route(markdown, (route) => route.abort());
    expect(await ask('A <script> here.')).toEqual({
      ...{ is: 'failed', says: expect.stringMatching(/part of the check could not be loaded/) },
    });
    await page.unroute(markdown);
    expect(await ask('A <script> here.')).toEqual({
      is: 'answered',
      answer: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    });
    await checker.evaluate((one) => one.close());
    expect(met.splice(0).join(' ')).toMatch(/could not be loaded|PartMissing|ERR_FAILED/);
  });

  it('is a download of a size that is known: what every text needs, and parts', () => {
    const file = (name: RegExp) => built.files.find((one) => name.test(one)) ?? '';
    const code = (name: string) => readFileSync(join(built.folder, 'assets', name), 'utf8');
    const sent = (name: string) => gzipSync(code(name), { level: 6 }).length;
    const needed = new Set([file(/worker.*\.js$/).replace(/^.*[/\\]/, '')]);
    // A set that grows while it is walked is walked to its new end.
    for (const name of needed)
      for (const [, other] of code(name).matchAll(/\bfrom"\.\/([^"]+)"/g)) needed.add(other as string);
    const all = [...needed].reduce((sum, name) => sum + sent(name), 0);
    expect(built.files.filter((name) => /\.wasm$/.test(name))).toEqual([]);
    expect(gzipSync(readFileSync(join(built.folder, 'check.js'))).length).toBeLessThan(2e3);
    expect(all).toBeGreaterThan(50e3);
    expect(all).toBeLessThan(148e3);
    for (const part of ['markdown', 'phones-near', 'metadata', 'evidence-whole', 'github-slugger', 'browser'])
      expect([...needed].filter((name) => name.startsWith(part))).toEqual([]);
  });
});
