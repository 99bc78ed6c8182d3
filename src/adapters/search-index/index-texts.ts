import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { textPartOf } from '#core/shards/text-parts.ts';
import { codeDigest } from '../files/code-digest.ts';
import { type Standing, standing } from '../files/untouched.ts';
import { writeWhole } from '../files/write-whole.ts';
import { bundleName } from '../shards/bundles.ts';
import { indexPart } from './index-part.ts';
import type { Text } from './left-texts.ts';

/** What the last build left of the index of texts, and where: by the name of a part a digest of all that it was made from, and its files. */
type Left = { site: string; parts: Record<string, { digest: string; files: Standing[] }> };

/**
 * Makes the index of whole texts, in `of` parts, in the folder of a site. A part that stands untouched as the build before left it,
 * made from the same texts by the same code, stays; `list` is the file in which that is noted. Gives how many parts were made anew.
 */
export async function indexTexts(
  texts: readonly Text[],
  { site, of, list }: { site: string; of: number; list: string },
): Promise<number> {
  const before = leftBefore(list);
  // A build that is stopped here is not built upon.
  await rm(list, { force: true });
  const left: Left = { site, parts: {} };
  let made = 0;
  try {
    for (let part = 1; part <= of; part += 1) {
      const name = bundleName(part);
      const own = texts.filter(({ url }) => textPartOf(url, of) === part);
      const digest = digestOf(own);
      const kept = before?.site === site ? before.parts[name] : undefined;
      if (kept?.digest !== digest || !stands(join(site, name), kept.files)) {
        await clearPart(join(site, name));
        await indexPart(own, join(site, name));
        made += 1;
      }
      left.parts[name] = { digest, files: filesOf(join(site, name)) };
    }
  } finally {
    await close();
  }
  await clearBeyond(site, of);
  await mkdir(dirname(list), { recursive: true });
  await writeWhole(list, JSON.stringify(left));
  return made;
}

const digestOf = (texts: readonly Text[]): string =>
  createHash('sha256').update(codeDigest()).update(JSON.stringify(texts)).digest('hex');

function leftBefore(list: string): Left | undefined {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as Left;
  } catch {
    return undefined;
  }
}

/** The first part stands in the folder below which the others stand. */
const isOther = (name: string): boolean => name.startsWith('part-');

const filesOf = (folder: string): Standing[] =>
  standing(folder, globSync('**', { cwd: folder, exclude: isOther }).sort());

const stands = (folder: string, files: readonly Standing[]): boolean =>
  JSON.stringify(filesOf(folder)) === JSON.stringify(files);

async function clearPart(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder))
    if (!isOther(name)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Takes away parts that there are no more. */
async function clearBeyond(site: string, of: number): Promise<void> {
  const wanted = new Set(Array.from({ length: of }, (_, at) => bundleName(at + 1)));
  for (const path of globSync('pagefind/part-*', { cwd: site }))
    if (!wanted.has(path.replaceAll('\\', '/'))) await rm(join(site, path), { recursive: true, force: true });
}
