import type { Span } from './spans.ts';

/** Words that end in a full stop without ending a sentence. */
const SHORTENED =
  /(?:\b(?:e\.g|i\.e|etc|cf|vs|approx|no|nos|vol|ed|eds|fig|pp?|al|mr|mrs|ms|dr|st|prof|rev|hon|c)|\b\p{L})\.$/iu;

/** A full stop, question or exclamation mark with what closes after it, before a space and a new beginning. */
const END = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s)/gu;

/**
 * The sentences of a paragraph, without the white space between them.
 *
 * "Dr. Smith", "e.g. this" and "p. 4" do not end one, unless nothing follows.
 */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    const before = text.slice(start, end);
    const lead = before.length - before.trimStart().length;
    const last = start + before.trimEnd().length;
    if (last > start + lead) found.push({ start: start + lead, end: last });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const next = /\S/u.exec(text.slice(end))?.[0] ?? '';
    const shortened = mark === '.' && SHORTENED.test(text.slice(Math.max(start, end - 12), end));
    if (shortened || /\p{Ll}/u.test(next)) continue;
    add(end);
  }
  add(text.length);
  return found;
}
