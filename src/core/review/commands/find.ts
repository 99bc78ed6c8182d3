import { linesOf } from '../block/lines.ts';

/** A command in a comment, before anybody asked whether it exists. */
export type Typed = { name: string; words: string; text: string };

const start = /^ {0,3}\/([a-z][a-z-]*)(?=\s|$)(.*)$/i;

/**
 * The commands of a comment, in order: lines of the writer's own that begin with a slash and a word; not in quotations or
 * code. The lines below belong to a command until the next one.
 */
export function findCommands(body: string): Typed[] {
  const found: { name: string; words: string; below: string[] }[] = [];
  for (const { text, is } of linesOf(body)) {
    const match = is === 'own' ? start.exec(text) : null;
    if (match)
      found.push({ name: (match[1] ?? '').toLowerCase(), words: (match[2] ?? '').trim(), below: [] });
    else found.at(-1)?.below.push(is === 'quoted' ? '' : text);
  }
  return found.map(({ name, words, below }) => ({ name, words, text: [words, ...below].join('\n').trim() }));
}
