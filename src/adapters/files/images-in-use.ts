import { join } from 'node:path';
import { cache } from './project.ts';

/** Re-encoded images of all builds, named by the digest of what they were made from. */
export const imageCache = join(cache, 'images');

/** The list of those that the last load of one content folder uses. */
export const imagesInUse = (cacheDir: string): string => join(cacheDir, 'images-in-use.json');
