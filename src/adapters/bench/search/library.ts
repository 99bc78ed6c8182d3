import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../../files/project.ts';
import { titlesFrom } from '../../files/titles.ts';
import { writeMadeUp } from '../../files/write-made-up.ts';
import { buildSite } from '../../process/build-site.ts';
import type { Say } from '../../process/say.ts';

/** Generates a library with these titles and builds its site; the content is kept for the next run. Gives the site's folder. */
export async function libraryOf(titles: string, name: string, tell: Say): Promise<string> {
  const list = titlesFrom(titles, name);
  const folder = join(cache, 'bench-search', createHash('sha256').update(titles).digest('hex').slice(0, 12));
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  if (!existsSync(join(folder, 'content/instance.yaml'))) {
    await rm(content, { recursive: true, force: true });
    tell(`Writing ${list.length} made-up write-ups …`);
    await writeMadeUp(content, { count: list.length, seed: 1, titles: list });
  }
  await buildSite({ content, out, base: '/' }, tell);
  return out;
}
