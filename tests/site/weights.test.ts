import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { behaviourOf } from '#adapters/bench/pages/in-browser.ts';
import { largestPages } from '#adapters/bench/pages/templates.ts';
import { budget, weigh } from '#adapters/bench/pages/weigh.ts';
import { allPages } from './pages.ts';

const weightOf = (file: string) => weigh(inject('folder'), file, new URL(inject('address')).pathname);

test('every write-up, and the other main pages, keep to their budget, and fonts to 120 kB', () => {
  const writeUps = allPages().filter((page) => /^practices\/[^/]+\/$/.test(page));
  const pages = [
    ...writeUps.map((page) => ({ template: 'write-up' as const, file: `${page}index.html` })),
    ...largestPages(inject('folder')),
  ];
  expect(pages.length).toBeGreaterThan(4);
  for (const { template, file } of pages) {
    const { html, styles, together, fonts } = weightOf(file);
    expect(Math.min(html, styles, fonts), file).toBeGreaterThan(1_000);
    expect(together, `${file}: HTML, styles and scripts`).toBeLessThanOrEqual(budget.together[template]);
    expect(fonts, `${file}: fonts`).toBeLessThanOrEqual(budget.fonts);
  }
});

test('the whole stylesheet is at most 15 kB', () => {
  const folder = join(inject('folder'), '_astro');
  const sheets = globSync('*.css', { cwd: folder }).map((name) => readFileSync(join(folder, name)));
  const sizes = sheets.map((sheet) => gzipSync(sheet, { level: 6 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000);
});

test('nothing moves while the main pages load on a slow line', async () => {
  for (const { template, file } of largestPages(inject('folder'))) {
    const address = new URL(file.replace(/index\.html$/, ''), inject('address')).href;
    const { shift, loaded } = await behaviourOf(inject('browser'), address);
    expect(shift, template).toBeLessThanOrEqual(budget.shift);
    expect(loaded, template).toBeGreaterThan(10_000);
  }
});
