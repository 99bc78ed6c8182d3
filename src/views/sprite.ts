import type { Hallmark } from './hallmark.ts';
import { drawMark } from './marks.ts';

/** A symbol that pages refer to: the id of its mark, its width, and its two paths. */
export type Symbol = { id: string; width: number; outline: string; glyph: string };

/** The symbols that a page needs, each once, in the order of their ids. */
export function spriteOf(ids: Iterable<string>): Symbol[] {
  return [...new Set(ids)].sort().map((id) => ({ id, ...drawMark(id) }));
}

/** The marks that explain the hallmark, and the one of the site itself. */
export const keyMarks = [
  'maker-site',
  'maker-published',
  'level-3',
  'secure-4',
  'tried-5',
  'verdict-helps',
  'verdict-may-help',
  'verdict-no-clear-difference',
  'verdict-may-harm',
  'verdict-harms',
  'verdict-unclear',
  'date-A',
  'date-none',
] as const;

/** The marks of some hallmarks. */
export const marksIn = (hallmarks: readonly Hallmark[]): string[] =>
  hallmarks.flatMap(({ marks }) => marks.map(({ id }) => id));
