import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSite } from '../process/build-site.ts';
import type { Say } from '../process/say.ts';

/** Builds a site from these files of content, in a folder that is taken away again; gives the write-up’s page, if there is one. */
export async function publishedPage(
  content: ReadonlyMap<string, Uint8Array>,
  tell: Say,
): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'worked-here-rehearsal-'));
  try {
    for (const [path, bytes] of content) {
      await mkdir(dirname(join(folder, 'content', path)), { recursive: true });
      await writeFile(join(folder, 'content', path), bytes);
    }
    const out = join(folder, 'site');
    await buildSite({ content: join(folder, 'content'), out, base: '/' }, tell);
    const page = join(out, 'practices', 'reading-in-pairs', 'index.html');
    return await readFile(page, 'utf8').catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
