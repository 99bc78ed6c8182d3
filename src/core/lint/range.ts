import type { Place } from '#core/writeup/place.ts';
import { offsetOf } from './place.ts';

/** A part of a text by its offsets, the end exclusive. */
export type Range = { from: number; to: number };

/** Where something stands, as offsets; to the end of its line where only its start is known. */
export function rangeOf(text: string, { line, column, endLine, endColumn }: Place): Range {
  const from = offsetOf(text, { line, column });
  if (endLine !== undefined && endColumn !== undefined)
    return { from, to: Math.max(from + 1, offsetOf(text, { line: endLine, column: endColumn })) };
  const end = text.indexOf('\n', from);
  return { from, to: end === -1 ? text.length : end };
}

/** Whether two parts share anything. */
export const meets = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;
