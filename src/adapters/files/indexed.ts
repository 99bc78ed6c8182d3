import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
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
    return existsSync(file) && !/<meta name="robots" content="[^"]*noindex/.test(headOf(file));
  };

/** The text of a page up to the end of its head; all of it where that is longer than heads are. */
function headOf(file: string): string {
  const start = Buffer.alloc(headMost);
  const open = openSync(file, 'r');
  try {
    const text = start.toString('utf8', 0, readSync(open, start));
    const end = text.indexOf('</head>');
    return end >= 0 ? text.slice(0, end) : readFileSync(file, 'utf8');
  } finally {
    closeSync(open);
  }
}

/** Bytes in which a head usually stands. */
const headMost = 16_384;
