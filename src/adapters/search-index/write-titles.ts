import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex, type Indexed } from '#core/search/build-index.ts';

/**
 * Makes the index of titles and posts from the list that the build left in the site's `search-index` folder, and takes the list
 * away. All files but the start stand in a folder named by a digest of them, so that they may be kept for ever.
 */
export async function writeTitles(site: string): Promise<void> {
  const folder = join(site, 'search-index');
  const list = join(folder, 'practices.json');
  const { start, files } = buildIndex(JSON.parse(await readFile(list, 'utf8')) as Indexed[]);
  const digest = createHash('sha256');
  for (const { name, json } of files) digest.update(`${name}\n${json}\n`);
  const name = digest.digest('hex').slice(0, 12);
  await mkdir(join(folder, name), { recursive: true });
  for (const file of files) await writeFile(join(folder, name, file.name), file.json);
  await writeFile(join(folder, 'start.json'), JSON.stringify({ folder: name, ...start }));
  await rm(list);
}
