import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { indexTexts } from './index-texts.ts';
import { leftTexts } from './left-texts.ts';
import { writeTitles } from './write-titles.ts';

/** `parts`: in how many parts the index of so many texts is to stand, none where the site has none; `list`: where that is noted for the next build. */
export type Indexing = { parts: (texts: number) => number; list: string };

/**
 * Writes the index of titles and posts, and Pagefind's of whole texts in the site's `pagefind` folder, from what the build left in
 * `search-index`. Gives the number of texts in it, and in how many parts these stand, of which how many were made anew.
 */
export async function indexSite(
  site: string,
  { parts, list }: Indexing,
): Promise<{ texts: number; parts: number; made: number }> {
  await writeTitles(site);
  const texts = await leftTexts(join(site, 'search-index/texts'));
  const of = parts(texts.length);
  if (of > 0) return { texts: texts.length, parts: of, made: await indexTexts(texts, { site, of, list }) };
  await rm(join(site, 'pagefind'), { recursive: true, force: true });
  return { texts: 0, parts: 0, made: 0 };
}
