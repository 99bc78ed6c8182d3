import { hashOf } from './hash.ts';

/**
 * About how many texts stand in one part of the index of whole texts. A part is indexed anew when one of its texts changes, at
 * some 2 ms of CPU a text; a reader who looks into texts downloads 8.5 kB more for each part (docs/scale.md).
 */
const inPart = 2_000;

/** In how many parts the index of so many texts is made. */
export const textPartsFor = (texts: number): number => Math.max(1, Math.ceil(texts / inPart));

/** In which of the parts, 1 to `of`, the text of a page stands: by its address alone, so that no other text moves it. */
export const textPartOf = (url: string, of: number): number => 1 + (hashOf(url) % of);
