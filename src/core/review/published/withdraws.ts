import { readFrontMatter } from '#core/writeup/front-matter.ts';

/**
 * Whether a write-up says that it is withdrawn, also where its front matter cannot be read: who tries to take a page down
 * and makes a slip does not bring back the version before.
 */
export function withdraws(text: string): boolean {
  const read = readFrontMatter(text, '');
  if (!('problems' in read)) return Object.hasOwn(read.data, 'withdrawn');
  const [front = ''] = text.split(/^---\s*$/m).slice(1);
  return /^["']?withdrawn["']?\s*:/m.test(front || text);
}
