import type { Start } from '#core/search/index-format.ts';
import { openIndex, type SearchIndex } from '#core/search/open-index.ts';

/** Loads the start of the index that was built beside the site, and its files as they are needed. `folder` ends with a slash. */
export async function loadIndex(folder: string): Promise<SearchIndex> {
  const start = (await json(`${folder}start.json`)) as Start;
  return openIndex(start, (name) => json(`${folder}${start.folder}/${name}`));
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
