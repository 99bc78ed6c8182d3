import type { Href } from './href.ts';

/** A part of where a rule comes from: words, or words that lead to the page that says more. */
export type SourcePart = { text: string; href?: string };

/** Pages of this site that rules name as their source, by the words that stand for them. */
const pages = [
  ['the field guide', '/field-guide/'],
  ['how levels are set', '/evidence/'],
  ['the policy', '/field-guide/#policy'],
] as const;

/** Where a rule comes from, with the pages of this site that it names as links. */
export function sourceParts(source: string, href: Href): SourcePart[] {
  const named = pages
    .map(([words, path]) => ({ words, path, at: source.toLowerCase().indexOf(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const parts: SourcePart[] = [];
  let done = 0;
  for (const { words, path, at } of named) {
    if (at < done) continue;
    parts.push({ text: source.slice(done, at) });
    parts.push({ text: source.slice(at, at + words.length), href: href(path) });
    done = at + words.length;
  }
  parts.push({ text: source.slice(done) });
  return parts.filter(({ text }) => text !== '');
}
