import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As many addresses stand in one file of a map at most; the protocol allows 50,000 (sitemaps.org). */
const most = 45_000;

/** Writes the map of a merged site: what stands in the map of its first part, and the pages of write-ups in those of the others. */
export async function mergeSitemaps([front = '', ...parts]: readonly string[], out: string): Promise<void> {
  const first = await readFile(join(front, 'sitemap-0.xml'), 'utf8');
  const index = await readFile(join(front, 'sitemap-index.xml'), 'utf8');
  const [head = '', tail = ''] = [/^.*?(?=<url>)/s.exec(first)?.[0], /<\/urlset>.*$/s.exec(first)?.[0]];
  const pages = new Set(await addressesIn(front));
  for (const part of parts)
    for (const url of await addressesIn(part)) if (url.includes('/practices/')) pages.add(url);
  const all = [...pages].sort();
  const files = Array.from({ length: Math.max(1, Math.ceil(all.length / most)) }, (_, at) => ({
    name: `sitemap-${at}.xml`,
    text: head + all.slice(at * most, (at + 1) * most).join('') + tail,
  }));
  for (const { name, text } of files) await writeFile(join(out, name), text);
  const [entry = ''] = /<sitemap>.*?<\/sitemap>/s.exec(index) ?? [];
  const entries = files.map(({ name }) => entry.replace('sitemap-0.xml', name)).join('');
  await writeFile(join(out, 'sitemap-index.xml'), index.replace(/<sitemap>.*<\/sitemap>/s, entries));
}

async function addressesIn(folder: string): Promise<string[]> {
  const files = globSync('sitemap-[0-9]*.xml', { cwd: folder });
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) => text.match(/<url>.*?<\/url>/gs) ?? []);
}
