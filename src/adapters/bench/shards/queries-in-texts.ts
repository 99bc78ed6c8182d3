import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '#core/search/words.ts';

/** About how many write-ups give a query. */
const asked = 60;

/**
 * Queries from write-ups all through the library: one, two or three words that stand one after the other in the text, and the word
 * of it that the fewest of these have, by itself and with the beginning of the title.
 */
export function queriesInTexts(content: string): string[] {
  const files = globSync('practices/*/index.mdx', { cwd: content }).sort();
  const every = Math.max(1, Math.floor(files.length / asked));
  const texts = files
    .filter((_, at) => at % every === 0)
    .map((file) => {
      const [, front = '', ...body] = readFileSync(join(content, file), 'utf8').split(/^---$/m);
      const words = body.join(' ').match(/[a-z]{4,}/g) ?? [];
      return { words, title: wordsOf(/^title: *(.*)$/m.exec(front)?.[1] ?? '') };
    });
  const having = new Map<string, number>();
  for (const { words } of texts)
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  return texts.flatMap(({ words, title }, at) => {
    const from = (at * 7) % Math.max(1, words.length - 3);
    const rarest = words.toSorted((a, b) => (having.get(a) ?? 0) - (having.get(b) ?? 0))[0] ?? '';
    const kinds = [words.slice(from, from + 1 + (at % 3)), [rarest], [...title.slice(0, 2), rarest]];
    return [(kinds[at % 5 === 0 ? 2 : at % 2] as string[]).join(' ')].filter(Boolean);
  });
}
