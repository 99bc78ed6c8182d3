import type { Span } from '../match.ts';

const end = /(?<![.!?])[.!?]+["')\]]* +(?=["'([]?[A-Z0-9])/g;
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|dr|mr|mrs|ms|st|fig|yr|al)|\b[A-Z])\.$/i;

/** The sentences of a text that is plain, with where they stand in it. */
export function sentencesOf(plain: string): (Span & { text: string })[] {
  const sentences: (Span & { text: string })[] = [];
  let start = 0;
  for (const { 0: stop, index } of plain.matchAll(end)) {
    if (abbreviation.test(plain.slice(start, index + 1))) continue;
    const stops = index + stop.length;
    sentences.push({ start, end: stops, text: plain.slice(start, stops) });
    start = stops;
  }
  if (start < plain.length) sentences.push({ start, end: plain.length, text: plain.slice(start) });
  return sentences;
}
