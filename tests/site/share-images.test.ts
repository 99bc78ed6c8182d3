import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { allPages, html, templates } from './pages.ts';

const file = (path: string) => join(inject('folder'), path);
const tag = (page: string, property: string) =>
  html(page).match(new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`))?.[1] ?? '';

/** The file of a page's share image, from the full address that the page gives. */
function imageOf(page: string): string {
  const canonical = html(page).match(/<link rel="canonical" href="([^"]+)"/)?.[1] ?? '';
  const site = canonical.slice(0, canonical.length - page.length);
  const src = tag(page, 'og:image');
  expect(src.startsWith(`${site}share-images/`), `${src} on /${page}`).toBe(true);
  return src.slice(site.length);
}

test('every page has a share image with its words, and the file is there', () => {
  for (const page of allPages().filter((path) => path !== '404.html')) {
    expect(existsSync(file(imageOf(page))), page).toBe(true);
    expect(tag(page, 'og:image:alt').length, page).toBeGreaterThan(20);
    expect(
      ['og:image:width', 'og:image:height', 'twitter:card'].map((name) => tag(page, name)),
      page,
    ).toEqual(['1200', '630', 'summary_large_image']);
  }
});

test('write-ups and priorities have one of their own, which says their title, their verdict and their hallmark', () => {
  const own = allPages().filter(
    (page) => /^(?:practices|priorities)\/[^/]+\/$/.test(page) && !html(page).includes('content="noindex"'),
  );
  expect(own.length).toBeGreaterThan(1);
  expect(new Set(own.map(imageOf)).size).toBe(own.length);
  for (const page of own) expect(tag(page, 'og:image:alt'), page).toContain(tag(page, 'og:title'));
  for (const page of own.filter((path) => path.startsWith('practices/'))) {
    const said = html(page)
      .match(/<p class="say">(.*?)<\/p>/)?.[1]
      ?.replace(/<\/?b>/g, '');
    expect(tag(page, 'og:image:alt'), page).toContain(said);
    expect(tag(page, 'og:image:alt'), page).toContain('Hallmark: ');
  }
});

test('share images are PNGs of 1200 by 630, at most 60 kB, and more than paper', async () => {
  for (const image of new Set(
    templates()
      .concat(allPages().slice(0, 30))
      .filter((path) => path !== '404.html')
      .map(imageOf),
  )) {
    const bytes = readFileSync(file(image));
    expect(bytes.length, image).toBeLessThanOrEqual(60_000);
    expect(await sharp(bytes).metadata(), image).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const { entropy } = await sharp(bytes).stats();
    expect(entropy, image).toBeGreaterThan(0.2);
  }
});

test('the icons of the manifest are of the size it says', async () => {
  const { pathname } = new URL(inject('address'));
  const { icons } = JSON.parse(readFileSync(file('site.webmanifest'), 'utf8'));
  const drawn = icons.filter(({ type }: { type: string }) => type === 'image/png');
  expect(drawn.length).toBe(3);
  for (const { src, sizes } of drawn) {
    const { width, height } = await sharp(file(src.slice(pathname.length))).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
});
