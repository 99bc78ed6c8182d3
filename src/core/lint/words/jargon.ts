import { type GlossaryTerm, glossary } from './glossary.ts';
import type { Passage } from './passage.ts';
import { matches, type Span } from './spans.ts';

const isShortening = ({ term }: GlossaryTerm): boolean => /\p{Lu}.*\p{Lu}/u.test(term);
const waysOf = ({ term, also = [] }: GlossaryTerm): string => [term, ...also].join('|');
const patternOf = (terms: readonly GlossaryTerm[], flags: string): RegExp =>
  new RegExp(`\\b(?:${terms.map((term) => `(${waysOf(term)})`).join('|')})\\b(?!-)`, flags);

const kinds = [glossary.filter(isShortening), glossary.filter((term) => !isShortening(term))] as const;
const patterns = [patternOf(kinds[0], 'g'), patternOf(kinds[1], 'gi')] as const;

/** Explained on the spot: in brackets, or with brackets, a dash or "that is" behind. */
const EXPLAINED_AFTER =
  /^(?:s?["'”’]?|(?: \p{L}+){1,2})\s*(?:\(|[–—:]|, (?:that is|which (?:is|means)|meaning|or )|means?\b|is (?:when|how|the|a)\b)/iu;
/** In brackets behind what it stands for: "senior leaders (SLT)". */
const inBrackets = (own: string, { start, end }: Span): boolean =>
  own[start - 1] === '(' && /^s?\)/u.test(own.slice(end));
/** A name, such as that of a programme: capitals inside a sentence. */
const isName = (own: string, { start, end }: Span): boolean =>
  (/^\p{Lu}/u.test(own.slice(start, end)) && !/(?:^|[.!?:]["'”’)]*\s+)$/u.test(own.slice(0, start))) ||
  /^ \p{Lu}\p{Ll}/u.test(own.slice(end));

/** A word that a reader elsewhere may not know, and plain ones for it. */
type Jargon = Span & { said: string; plain: string; passage: Passage };

/** The first use in a file of each term of the glossary, unless the file explains it somewhere. */
export function jargonIn(passages: readonly Passage[]): Jargon[] {
  const found = new Map<GlossaryTerm, Jargon | 'explained'>();
  for (const passage of passages)
    patterns.forEach((pattern, kind) => {
      for (const { start, end, found: match } of matches(passage.own, pattern)) {
        const term = kinds[kind as 0 | 1][match.slice(1).findIndex((way) => way !== undefined)];
        if (!term || found.get(term) === 'explained') continue;
        const span = { start, end };
        const { own } = passage;
        if (EXPLAINED_AFTER.test(own.slice(end)) || inBrackets(own, span)) found.set(term, 'explained');
        else if (!found.has(term) && (kind === 0 || !isName(own, span)))
          found.set(term, { ...span, said: passage.text.slice(start, end), plain: term.plain, passage });
      }
    });
  return [...found.values()].filter((jargon) => jargon !== 'explained');
}
