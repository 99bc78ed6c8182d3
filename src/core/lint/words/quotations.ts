import type { Span } from './spans.ts';
import { matches } from './spans.ts';

/**
 * Double quotes, curly or straight; single ones where they cannot be apostrophes. Within one paragraph, and no longer than
 * anybody quotes: marks that are opened thousands of times and never closed would each be read to the end.
 */
const QUOTED =
  /“[^”]{0,2000}”|(?<![\p{L}\d])"[^"]{0,2000}"|(?<![\p{L}\d])‘(?:[^’]|’(?=\p{L})){0,2000}’|(?<![\p{L}\d])'(?:[^']|'(?=\p{L})){0,2000}'(?![\p{L}\d])/gu;

/** What stands between quotation marks, marks included: somebody else's words, or words that are talked about. */
export const quotations = (text: string): Span[] =>
  /["'“‘]/.test(text) ? matches(text, QUOTED).map(({ start, end }) => ({ start, end })) : [];
