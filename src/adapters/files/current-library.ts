import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '#core/library/library.ts';
import { imagesInUse } from './images-in-use.ts';
import { loadLibrary } from './load-library.ts';
import { astroCache, problemsFile, project, settingsFrom } from './project.ts';

let loading: Promise<Library> | undefined;
let version: Promise<string> | undefined;

async function load(preview: boolean): Promise<Library> {
  const settings = settingsFrom(process.env);
  const today = settings.now.slice(0, 10);
  const { library, imagesUsed } = await loadLibrary(settings.content, today, {
    preview,
    keptIn: join(astroCache(settings), 'readings'),
    ...(settings.shard && { shard: settings.shard }),
  });
  await mkdir(astroCache(settings), { recursive: true });
  await writeFile(imagesInUse(astroCache(settings)), JSON.stringify(imagesUsed));
  await writeFile(problemsFile(settings), JSON.stringify(library.problems, null, 1));
  return library;
}

/**
 * The content of this run, read once for all collections; its problems are left in its `problemsFile`. With `preview` all of
 * it, else only what records list.
 */
export const currentLibrary = (preview: boolean): Promise<Library> => {
  loading ??= load(preview);
  return loading;
};

/** Something changed: the next to ask reads everything afresh. */
export const forgetLibrary = (): void => {
  loading = undefined;
};

async function digestOfCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['src/core/writeup', 'src/core/library', 'src/core/model']) {
    const names = (await readdir(join(project, folder))).sort();
    for (const name of names) hash.update(name).update(await readFile(join(project, folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Digest of the code that reads and renders: when it changes, everything stored is made again. */
export const renderVersion = (): Promise<string> => {
  version ??= digestOfCode();
  return version;
};
