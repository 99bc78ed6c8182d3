import { globSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWorker } from '../offline/write-worker.ts';
import { writeHeaders } from '../server/headers.ts';
import { bundleName } from './bundles.ts';
import { type PartAbout, partFile, partIn } from './part.ts';
import { mergeSitemaps } from './sitemap.ts';

/** What a part of write-ups brings to the site. Everything else stands in part 0. */
const brought = ['practices', 'share/practices', '_astro', 'images'];

/**
 * Puts the parts of a site, each built by itself, into one site in `out`, with one search. Throws, naming what is missing, unless
 * the folders are all parts of one site, made as of one time by one code.
 */
export async function mergeParts(
  folders: readonly string[],
  out: string,
): Promise<{ parts: number; pages: number }> {
  const parts = (await Promise.all(folders.map(partIn))).sort((a, b) => a.part - b.part);
  const [front, ...others] = parts;
  if (!front) throw new Error('Unexpected: no folder, expected the parts of a site.');
  inOrder(parts);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(front.folder, out, { recursive: true });
  await rm(join(out, partFile));
  for (const { folder, part } of others) {
    for (const below of brought)
      if (globSync(below, { cwd: folder }).length > 0)
        await cp(join(folder, below), join(out, below), { recursive: true });
    await cp(join(folder, 'pagefind'), join(out, bundleName(part)), { recursive: true });
  }
  await mergeSitemaps(
    parts.map(({ folder }) => folder),
    out,
  );
  await writeWorker(out);
  await writeHeaders(out);
  return { parts: others.length, pages: globSync('practices/*/index.html', { cwd: out }).length };
}

/** Throws unless parts, in their order, are 0 to `of`, each once, and were made alike. */
function inOrder(parts: readonly (PartAbout & { folder: string })[]): void {
  const [{ of, now, made }] = parts as [(typeof parts)[0]];
  const here = parts.map(({ part }) => part);
  const wanted = Array.from({ length: of + 1 }, (_, part) => part);
  if (here.join() !== wanted.join())
    throw new Error(`Unexpected parts ${here.join(', ')}, expected ${wanted.join(', ')}: each once.`);
  const other = parts.find((one) => one.of !== of || one.now !== now || one.made !== made);
  if (other)
    throw new Error(
      `Unexpected part in ${other.folder}, expected one of ${of}, as of ${now}, made by the same code. Build all parts with one commit and one NOW.`,
    );
}
