import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { type Mentions, mentionsIn } from '#core/offline/reach.ts';
import { project } from '../files/project.ts';

/** The page that is shown where nothing is kept. */
const offlinePage = 'offline/';

/**
 * Writes the service worker of a built and indexed site, `sw.js`, which keeps pages for reading offline. It knows which built
 * files each page can come to need; its own digest changes when these or the offline page do, and browsers fetch it anew.
 */
export async function writeWorker(folder: string): Promise<void> {
  const mentions = { ...(await builtMentions(folder)), ...(await searchNeeds(folder)) };
  const page = await readFile(join(folder, offlinePage, 'index.html'));
  const digest = createHash('sha256').update(JSON.stringify(mentions)).update(page).digest('hex');
  const built = JSON.stringify({ digest: digest.slice(0, 16), offlinePage, mentions });
  await writeFile(join(folder, 'sw.js'), `const BUILT=${built};${await bundled()}`);
}

const paths = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

async function builtMentions(folder: string): Promise<Mentions> {
  const files = paths(folder, '_astro/*');
  const texts = files.filter((path) => /\.(?:m?js|css)$/.test(path));
  const read = await Promise.all(
    texts.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
  return mentionsIn(new Map(read), files);
}

/** What the search loads of each part of the index of texts before it looks for a word; it puts these names together itself. */
async function searchNeeds(folder: string): Promise<Mentions> {
  const entries = paths(folder, 'pagefind/{,part-*/}pagefind-entry.json');
  if (entries.length === 0) return {};
  const needs = await Promise.all(entries.map((entry) => partNeeds(folder, entry)));
  return { 'pagefind/pagefind.js': ['pagefind/pagefind-worker.js', ...needs.flat()] };
}

async function partNeeds(folder: string, entry: string): Promise<string[]> {
  const part = entry.slice(0, entry.lastIndexOf('/') + 1);
  const { languages } = JSON.parse(await readFile(join(folder, entry), 'utf8')) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  const needs = Object.values(languages).flatMap(({ hash, wasm }) => [
    `${part}wasm.${wasm ?? 'unknown'}.pagefind`,
    `${part}pagefind.${hash}.pf_meta`,
  ]);
  return [entry, ...needs, ...paths(folder, `${part}filter/*.pf_filter`)];
}

/** The worker as one script that imports nothing; it expects `BUILT`. */
async function bundled(): Promise<string> {
  const output = (await build({
    ...{ configFile: false, root: project, logLevel: 'error' },
    build: {
      ...{ write: false, target: 'es2022' },
      lib: { entry: join(project, 'src/client/offline/worker.ts'), formats: ['iife'], name: 'offline' },
    },
  })) as Rolldown.RolldownOutput[];
  const [script] = output[0]?.output ?? [];
  if (!script) throw new Error('The service worker came out empty.');
  return script.code;
}
