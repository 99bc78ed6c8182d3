import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drawing } from '#core/share-image/drawing.ts';
import { astroCache, cache } from '../files/project.ts';
import type { Settings } from '../files/settings.ts';

/** Pictures of all builds, named by the digests of their drawings. */
export const keptPictures = join(cache, 'share-images');

/** How pictures are made of drawings. Changing it changes every digest, so that no old picture is used. */
const recipe = 1;

/** The digest of a drawing, and of how pictures are made of drawings. */
export const digestOf = (drawing: Drawing): string =>
  createHash('sha256')
    .update(`${recipe}${JSON.stringify(drawing)}`)
    .digest('hex')
    .slice(0, 32);

/** The file that keeps the picture of this digest between builds. */
export const keptPicture = (folder: string, digest: string): string => join(folder, `${digest}.png`);

/** The digests of the pictures that are kept. */
export async function digestsKept(folder: string): Promise<Set<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.filter((name) => name.endsWith('.png')).map((name) => name.slice(0, -4)));
}

/** The list of what the build into this folder wants of pictures; there only while it builds. */
export const wantedPictures = (settings: Pick<Settings, 'content' | 'out'>): string =>
  join(
    astroCache(settings),
    `share-images-${createHash('sha256').update(settings.out).digest('hex').slice(0, 12)}.json`,
  );
