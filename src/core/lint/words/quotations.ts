import type { Span } from './spans.ts';
import { matches } from './spans.ts';

/** Double quotes, curly or straight; single ones where they cannot be apostrophes. Within one paragraph. */
const QUOTED =
  /“[^”]*”|(?<![\p{L}\d])"[^"]*"|(?<![\p{L}\d])‘(?:[^’]|’(?=\p{L}))*’|(?<![\p{L}\d])'(?:[^']|'(?=\p{L}))*'(?![\p{L}\d])/gu;

/** What stands between quotation marks, marks included: somebody else's words, or words that are talked about. */
export const quotations = (text: string): Span[] =>
  /["'“‘]/.test(text) ? matches(text, QUOTED).map(({ start, end }) => ({ start, end })) : [];
