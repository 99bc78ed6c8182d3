import { type Dirent, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { isUntouched, type Standing, standing } from '../files/untouched.ts';
import { writeWhole } from '../files/write-whole.ts';

/** The list that Astro makes of the pages it may take from one build into the next, as far as it is looked at. */
type AstroList = { routes: Record<string, { paths: Record<string, { outputFile: string }> }> };

/** What the last build of some content left in the folder of its site: paths below it, each with its size and time. */
type Left = { out: string; files: Standing[] };

/** Astro's list of what it kept of the last build, in its cache. */
export const astroList = (cacheDir: string): string => join(cacheDir, 'incremental-build.json');
/** Our own, of which of it stands where it was put. */
export const leftList = (cacheDir: string): string => join(cacheDir, 'left-in-place.json');

/**
 * Clears the folder of a site for the next build, but for pages that the last build of the same content left there, that
 * Astro may take as they are, and that nobody has touched since: taking away and copying thousands of files takes as long as
 * making some. The index of texts stays too: whoever makes it looks what of it may.
 */
export function clearSite(out: string, cacheDir: string): void {
  const listed = listedIn(cacheDir);
  const kept = leftIn(out, cacheDir).filter(([path]) => listed.has(path));
  const paths = kept.filter((file) => isUntouched(out, file)).map(([path]) => join(out, path));
  clear(
    out,
    new Set([...paths, join(out, 'pagefind')]),
    new Set(paths.flatMap((path) => foldersOf(path, out))),
  );
}

/**
 * After a build: takes away what still stands as the build before left it and is no longer among its pages, and notes what
 * this one leaves.
 */
export async function leaveSite(out: string, cacheDir: string): Promise<void> {
  const listed = listedIn(cacheDir);
  const gone = leftIn(out, cacheDir).filter((file) => !listed.has(file[0]) && isUntouched(out, file));
  for (const [path] of gone) {
    await rm(join(out, path), { force: true });
    // The folder was the page's own, unless something else stands in it.
    await rmdir(dirname(join(out, path))).catch(() => undefined);
  }
  const left: Left = { out, files: standing(out, listed) };
  await writeWhole(leftList(cacheDir), JSON.stringify(left));
}

function listedIn(cacheDir: string): Set<string> {
  const { routes = {} } = readJson<AstroList>(astroList(cacheDir)) ?? {};
  return new Set(
    Object.values(routes).flatMap(({ paths }) =>
      Object.values(paths).map(({ outputFile }) => decodeURI(outputFile)),
    ),
  );
}

/** What the last build left, where it was built into the same folder. */
function leftIn(out: string, cacheDir: string): Left['files'] {
  const left = readJson<Left>(leftList(cacheDir));
  return left?.out === out ? left.files : [];
}

/** All folders on the way from the folder of the site to a file. */
function foldersOf(path: string, out: string): string[] {
  const names = path.slice(out.length + 1).split(sep);
  return names.slice(0, -1).map((_, at) => join(out, ...names.slice(0, at + 1)));
}

function clear(folder: string, kept: ReadonlySet<string>, on: ReadonlySet<string>): void {
  for (const { name } of entriesIn(folder)) {
    const path = join(folder, name);
    if (on.has(path)) clear(path, kept, on);
    else if (!kept.has(path)) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Nothing where there is no such folder. */
function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== '.git');
  } catch {
    return [];
  }
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
