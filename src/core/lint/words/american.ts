import { CITATION } from './claims.ts';
import type { Passage } from './passage.ts';
import { matches, type Span, touches } from './spans.ts';
import { british } from './spellings.ts';

const WORD = /(?<![\p{L}\d_/@.-])\p{L}+(?![\p{L}\d_@/]|\.\p{L})/gu;
const citations = new RegExp(CITATION.source, 'gu');

/** A capital inside a sentence, or several words of capitals: the name of a place, a body or a book. */
function isName(own: string, { start, end }: Span): boolean {
  if (!/^\p{Lu}/u.test(own.slice(start, end))) return false;
  const begins = /(?:^|[.!?:]["'”’)]*\s+)$/u.test(own.slice(0, start));
  return !begins || /^ (?:(?:for|of|on|and) (?:the )?)?\p{Lu}/u.test(own.slice(end));
}

const cased = (found: string, word: string): string =>
  /^\p{Lu}/u.test(found) ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;

/** Whether any run of plain letters is such a spelling: looked up without noting where each word of a text stands. */
const isSuspect = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => british.has(word));

/** American spellings in the author's own prose, with the British form; names, titles, quotations and citations are left alone. */
export function americanisms(passage: Passage): (Span & { said: string; british: string })[] {
  const { own, links, names } = passage;
  if (!isSuspect(own)) return [];
  let cited: Span[] | undefined;
  return matches(own, WORD).flatMap(({ start, end, found }) => {
    const form = british.get(found[0].toLowerCase());
    if (form === undefined || isName(own, { start, end })) return [];
    cited ??= [
      ...links,
      ...names.filter((name) => /^\p{Lu}/u.test(own.slice(name.start))),
      ...matches(own, citations),
    ];
    if (touches({ start, end }, cited)) return [];
    return { start, end, said: found[0], british: cased(found[0], form) };
  });
}
