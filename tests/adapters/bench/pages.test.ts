import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { overBudget, type PageFigures, pagesTable } from '#adapters/bench/pages/bench.ts';
import { largestPages } from '#adapters/bench/pages/templates.ts';
import { weigh } from '#adapters/bench/pages/weigh.ts';

function site(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'weigh-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
const sent = (...texts: string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 6 }).length, 0);

test('a page weighs its HTML, styles, and the scripts that run before anybody presses anything; fonts apart', () => {
  const html =
    '<link rel="stylesheet" href="/deep/_astro/a.css"><script type="module" src="/deep/_astro/a.js"></script><script>1</script>';
  const css = '@font-face{src:url(/deep/_astro/f.woff2) format("woff2")}@font-face{src:url(g.woff2)}';
  const [a, b, later] = ['import{x}from"./b.js";import("./later.js")', 'export const x=1', 'x'.repeat(500)];
  const folder = site({
    'index.html': html,
    ...{ '_astro/a.css': css, '_astro/a.js': a, '_astro/b.js': b, '_astro/later.js': later },
    ...{ '_astro/f.woff2': 'f'.repeat(40), '_astro/g.woff2': 'g'.repeat(2) },
  });
  expect(weigh(folder, 'index.html', '/deep/')).toEqual({
    ...{ html: sent(html), styles: sent(css), scripts: sent(a, b) },
    together: sent(html, css, a, b),
    fonts: 42,
  });
});

test('of each main template the largest page is weighed; a site without one is said to be none', () => {
  const files = { 'index.html': 'x', 'search/index.html': 'x', 'priorities/a/index.html': 'x' };
  const practices = { 'practices/a/index.html': 'x', 'practices/b/index.html': 'xx' };
  expect(largestPages(site({ ...files, ...practices })).map(({ file }) => file)).toEqual([
    'index.html',
    'practices/b/index.html',
    'priorities/a/index.html',
    'search/index.html',
  ]);
  expect(() => largestPages(site(files))).toThrow('expected a write-up');
});

const figures: PageFigures = {
  ...{ template: 'timeline', page: '/', html: 20_000, styles: 8_000, scripts: 0, together: 28_000 },
  ...{ fonts: 119_124, loaded: 140_000, shift: 0.0001, scores: { performance: 100 } },
};

test('what is over the budget is named, and nothing else', () => {
  expect(overBudget([figures])).toEqual([]);
  expect(overBudget([{ ...figures, together: 45_001, fonts: 120_100, shift: 0.2 }])).toEqual([
    'timeline: 45.0 kB, expected at most 45.0 kB',
    'timeline: fonts of 120.1 kB, expected at most 120.0 kB',
    'timeline: layout shift of 0.200, expected none',
  ]);
});

test('figures as a table for people, with scores where there are some', () => {
  expect(pagesTable([figures])).toEqual([
    '| Largest | HTML | Styles | Scripts | Together | Fonts | All loaded | Layout shift | performance |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| timeline, / | 20.0 kB | 8.0 kB | 0.0 kB | 28.0 kB | 119.1 kB | 140.0 kB | 0.0001 | 100 |',
  ]);
  expect(pagesTable([{ ...figures, scores: undefined }])[0]).not.toContain('performance');
});
