import fc from 'fast-check';
import { chromium } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { canary } from '#adapters/fuzz/canary.ts';
import { htmlThrough } from '#adapters/fuzz/families/mdx.ts';
import { bodies } from '#adapters/fuzz/grammar.ts';
import { defenceless, traitsAt } from '#adapters/fuzz/look.ts';

const pageOf = (html: string) =>
  `<!doctype html><html lang="en-GB"><title>A</title><body><main>${html}</main></body></html>`;

it('hostile texts that pass are nothing but text in a browser without a content security policy', async () => {
  const bird = await canary();
  const made = fc.sample(bodies(bird), { seed: 20261122, numRuns: 1200 });
  const passed = made.flatMap((body) => htmlThrough(`---\ntitle: A\n---\n\n${body}\n`) ?? []);
  expect(passed.length).toBeGreaterThan(150);
  const browser = await chromium.connect(inject('browser'));
  const { page, close } = await defenceless(browser);
  let shown = '';
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: pageOf(shown) }));
  for (const html of passed) {
    shown = html;
    expect(await traitsAt(page, inject('address')), html).toEqual([]);
  }
  bird.listen('');
  const harm = `<img src="x" onerror="globalThis.workedHereCanary=1"><form name="location" action="${bird.address}"><script>fetch("${bird.address}")</script>`;
  shown = harm;
  expect((await traitsAt(page, inject('address'))).length).toBeGreaterThan(4);
  await close();
  await browser.close();
  await bird.close();
}, 240_000);
