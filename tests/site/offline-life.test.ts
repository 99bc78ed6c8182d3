import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { writeWorker } from '#adapters/offline/write-worker.ts';
import { siteFrom } from '#adapters/process/site.ts';
import { serveSite } from '#adapters/server/serve.ts';

const base = '/deep/er/';

/** A site of two pages and one style under a base path, in a folder of its own. */
function smallSite(folder: string, style: string, title: string): void {
  const page = (name: string) =>
    `<!doctype html><title>${name}</title><meta name="offline-worker" content="${base}sw.js"><link rel="stylesheet" href="${base}_astro/${style}"><main><h1>${name}</h1></main>`;
  const files = {
    'index.html': page(title),
    'other/index.html': page('Other'),
    'offline/index.html': page('You are offline'),
    [`_astro/${style}`]: 'h1{color:rgb(1,2,3)}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

async function visit(folder: string, under: string): Promise<{ page: Page; address: string }> {
  const served = await serveSite({
    folder,
    base: under,
    wish: { port: 0, exactly: true },
    host: '127.0.0.1',
  });
  const browser = await chromium.connect(inject('browser'));
  const page = await (await browser.newContext()).newPage();
  onTestFinished(async () => {
    await browser.close();
    await served.close();
  });
  return { page, address: served.address };
}

const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const caches = (page: Page) => page.evaluate(async () => (await globalThis.caches.keys()).length);
const register = (page: Page) =>
  page.evaluate(async (path) => {
    const { update } = await navigator.serviceWorker
      .register(path)
      .then(async (one) => ({ update: await one.update() }));
    await navigator.serviceWorker.ready;
    return update !== undefined;
  }, `${base}sw.js`);
const colour = (page: Page) => page.locator('h1').evaluate((one) => getComputedStyle(one).color);

test('under a base path; after a new build a page kept before still has its own style', async () => {
  const folder = temporary();
  smallSite(folder, 'style.1.css', 'First');
  await writeWorker(folder);
  const { page, address } = await visit(folder, base);
  await page.goto(address);
  await register(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.goto(new URL('other/', address).href);
  const kept = () =>
    page.evaluate(
      async (url) => (await globalThis.caches.match(url)) !== undefined,
      new URL('other/', address).href,
    );
  await expect.poll(kept).toBe(true);

  rmSync(join(folder, '_astro'), { recursive: true });
  smallSite(folder, 'style.2.css', 'Second');
  const before = readFileSync(join(folder, 'sw.js'), 'utf8');
  await writeWorker(folder);
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).not.toBe(before);
  await page.goto(address);
  expect(await page.locator('h1').innerText()).toBe('Second');
  await register(page);
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting === null),
    )
    .toBe(true);

  await page.context().setOffline(true);
  for (const [path, heading] of [
    ['other/', 'Other'],
    ['', 'Second'],
  ] as const) {
    await page.goto(new URL(path, address).href);
    expect([await page.locator('h1').innerText(), await colour(page)]).toEqual([heading, 'rgb(1, 2, 3)']);
    expect(await page.locator('#offline-copy').innerText()).toContain('This is the copy from');
  }
  await expect(page.goto(new URL('/elsewhere/', address).href)).rejects.toThrow();
});

/** The built site in a folder that may be damaged. */
async function copyOfSite() {
  const folder = temporary();
  cpSync(inject('folder'), folder, { recursive: true });
  const { base: under } = await siteFrom(process.env);
  const { page, address } = await visit(folder, under);
  await page.goto(address);
  await expect.poll(() => workers(page)).toBe(1);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return { folder, page };
}

test('where the worker’s file is gone, it goes as well', async () => {
  const { folder, page } = await copyOfSite();
  rmSync(join(folder, 'sw.js'));
  await page.reload();
  await expect
    .poll(async () => [await workers(page), await caches(page)], { timeout: 10_000 })
    .toEqual([0, 0]);
});

test('where pages no longer ask to be kept, the worker forgets all it kept, and goes', async () => {
  const { folder, page } = await copyOfSite();
  expect(await caches(page)).toBeGreaterThan(0);
  for (const path of globSync('**/*.html', { cwd: folder })) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<meta name="offline-worker"[^>]*>/, ''));
  }
  await page.reload();
  await expect
    .poll(async () => [await workers(page), await caches(page)], { timeout: 10_000 })
    .toEqual([0, 0]);
});
