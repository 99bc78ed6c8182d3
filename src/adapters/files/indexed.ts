import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which pages of a site built into `out` may stand in its map: those that are there and do not ask to be left out of indexes. Takes
 * full addresses; the site lives under the path `base`.
 */
export const indexedIn =
  (out: string, base: string) =>
  (address: string): boolean => {
    const path = decodeURI(new URL(address).pathname).slice(base.replace(/\/$/, '').length);
    const file = join(out, path, 'index.html');
    return existsSync(file) && !/<meta name="robots" content="[^"]*noindex/.test(readFileSync(file, 'utf8'));
  };
