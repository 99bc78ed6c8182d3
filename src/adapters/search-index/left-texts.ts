import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A text for Pagefind: where it stands, what is read, values to filter by, and what a result shows. */
export type Text = {
  url: string;
  text: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
};

/** The texts that the build left in a folder, in the order of their addresses; takes the folder away. */
export async function leftTexts(folder: string): Promise<Text[]> {
  const texts: Text[] = [];
  for (const file of globSync('*.json', { cwd: folder }))
    texts.push(...(JSON.parse(await readFile(join(folder, file), 'utf8')) as Text[]));
  await rm(folder, { recursive: true, force: true });
  return texts.sort((a, b) => (a.url < b.url ? -1 : 1));
}
