import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { writeSearchIndex } from './write-search-index.ts';

/** A text for Pagefind: where it stands, what is read, values to filter by, and what a result shows. */
type Text = { url: string; text: string; filters: Record<string, string[]>; meta: Record<string, string> };

/**
 * Writes the index of titles and posts, and Pagefind's of whole texts in the site's `pagefind` folder, from what the build left in
 * `search-index`; without `texts` the first alone. Gives the number of texts indexed.
 */
export async function indexSite(site: string, { texts = true } = {}): Promise<number> {
  await writeSearchIndex(site);
  if (!texts) return 0;
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    const count = await addTexts(index, join(site, 'search-index/texts'));
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0)
      throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
    return count;
  } finally {
    await close();
  }
}

/** Gives the texts to an index, a file at a time, and takes the files away. */
async function addTexts(index: PagefindIndex, folder: string): Promise<number> {
  let count = 0;
  const files = globSync('*.json', { cwd: folder }).sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
  );
  for (const file of files) {
    const texts = JSON.parse(await readFile(join(folder, file), 'utf8')) as Text[];
    for (const { url, text, filters, meta } of texts) {
      const { errors } = await index.addCustomRecord({
        url,
        content: text,
        language: 'en-GB',
        filters,
        meta,
      });
      if (errors.length > 0) throw new Error(`${url} could not be indexed: ${errors.join('; ')}`);
      count += 1;
    }
  }
  await rm(folder, { recursive: true, force: true });
  return count;
}
