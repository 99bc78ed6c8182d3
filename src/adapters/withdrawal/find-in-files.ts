import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Needle } from '#core/withdrawal/needle.ts';

/** A place where words still are: which store, what in it, and on which line; never the words. */
export type Place = { in: 'work tree' | 'history' | 'built site' | 'cache' | 'GitHub'; what: string };

/** Larger files are programs of tools, no text of ours. */
const LARGEST = 32 * 1024 * 1024;

/** Texts that some bytes may be: as they are, unpacked, and in the encoding of Windows and of notes in pictures. */
function textsOf(bytes: Buffer): string[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    try {
      return [gunzipSync(bytes).toString('utf8')];
    } catch {
      return [];
    }
  const text = bytes.toString('utf8');
  return text.includes('\0') ? [text, bytes.toString('latin1').replaceAll('\0', '')] : [text];
}

/** The lines on which words stand in some bytes; 1 where there are none. */
export const linesIn = (bytes: Buffer, needle: Needle): number[] => [
  ...new Set(textsOf(bytes).flatMap((text) => needle.inText(text))),
];

/** Every file below a folder but those of the folders named, links not followed. Nothing where there is no folder. */
function* filesBelow(folder: string, passOver: readonly string[], within = ''): Generator<string> {
  let items: ReturnType<typeof listing>;
  try {
    items = listing(join(folder, within));
  } catch {
    return;
  }
  for (const item of items) {
    const path = within ? `${within}/${item.name}` : item.name;
    if (passOver.includes(path)) continue;
    if (item.isDirectory()) yield* filesBelow(folder, passOver, path);
    else if (item.isFile()) yield path;
  }
}
const listing = (folder: string) => readdirSync(folder, { withFileTypes: true });

/** Where words are in the files below a folder, in their names or in what they hold. `shown` goes before each path. */
export function findInFiles(
  folder: string,
  needle: Needle,
  is: Pick<Place, 'in'>,
  shown: string,
  passOver: readonly string[] = [],
): Place[] {
  const places: Place[] = [];
  for (const path of filesBelow(folder, passOver)) {
    const named = needle.mask(`${shown}${path}`);
    if (needle.inText(path).length > 0) places.push({ ...is, what: `${named} (its name)` });
    if (statSync(join(folder, path)).size > LARGEST) continue;
    const lines = linesIn(readFileSync(join(folder, path)), needle);
    places.push(...lines.map((line) => ({ ...is, what: `${named}:${line}` })));
  }
  return places;
}
