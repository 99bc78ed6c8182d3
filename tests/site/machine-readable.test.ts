import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { open } from './browser.ts';
import { allPages, html, pageWith } from './pages.ts';

const read = (file: string) => readFileSync(join(inject('folder'), file), 'utf8');

test('the manifest of open data fits the files that lie there, byte for byte', () => {
  const { files } = JSON.parse(read('data/manifest.json'));
  const there = globSync('*.{json,csv}', { cwd: join(inject('folder'), 'data') });
  expect(files.map(({ name }: { name: string }) => name).sort()).toEqual(
    there.filter((name) => name !== 'manifest.json').sort(),
  );
  for (const { name, bytes, sha256 } of files) {
    const data = readFileSync(join(inject('folder'), 'data', name));
    expect([data.length, createHash('sha256').update(data).digest('hex')], name).toEqual([bytes, sha256]);
  }
});

test('the sitemap lists every page that may be indexed and no other, and robots know it', () => {
  const { pathname } = new URL(inject('address'));
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    decodeURI(new URL(address).pathname).slice(pathname.length),
  );
  const indexed = allPages().filter((page) => !/<meta name="robots" content="noindex/.test(html(page)));
  expect(listed.toSorted()).toEqual(indexed);
  expect(read('robots.txt')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap-index\.xml$/m);
});

test('what machines read of a page is JSON, and says the page’s own address', () => {
  for (const page of allPages().filter((path) => /^(?:practices|people|schools)\/[^/]+\/$/.test(path))) {
    const text = html(page);
    const [, data] = text.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/) ?? [];
    // A write-up that was withdrawn says nothing of itself.
    if (!data && page.startsWith('practices/')) continue;
    const canonical = text.match(/<link rel="canonical" href="([^"]+)"/)?.[1];
    expect(JSON.parse(data ?? 'null')?.url, page).toBe(canonical);
  }
});

test('reference managers find title, author, day and address of a write-up; a reader the same to copy', async () => {
  const path = pageWith('practices/', /citation_title/);
  const page = await open(path, { javaScript: false });
  const tag = (name: string) => page.locator(`meta[name="${name}"]`).first().getAttribute('content');
  expect(await tag('citation_title')).toBe(await page.getByRole('heading', { level: 1 }).innerText());
  expect(await tag('citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
  expect(await tag('citation_author')).toBeTruthy();
  await page.getByText('Cite this page').click();
  expect(await page.locator('.cite pre').innerText()).toContain(await tag('citation_public_url'));
});

test('every feed that a page offers is there', () => {
  for (const page of allPages())
    for (const [, href = ''] of html(page).matchAll(
      /type="application\/(?:atom\+xml|feed\+json)"[^>]*href="([^"]+)"/g,
    )) {
      const { pathname } = new URL(inject('address'));
      expect(existsSync(join(inject('folder'), href.slice(pathname.length))), `${href} from ${page}`).toBe(
        true,
      );
    }
});

test('the web manifest is one, and its icon is there', () => {
  const { pathname } = new URL(inject('address'));
  const { start_url, icons } = JSON.parse(read('site.webmanifest'));
  expect(start_url).toBe(pathname);
  for (const { src } of icons)
    expect(existsSync(join(inject('folder'), src.slice(pathname.length)))).toBe(true);
});
