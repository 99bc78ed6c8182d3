/** From one offset up to, not including, another. */
export type Span = { start: number; end: number };

/** Whether a span lies, at least in part, in any of others. */
export const touches = ({ start, end }: Span, others: readonly Span[]): boolean =>
  others.some((other) => other.start < end && start < other.end);

/** Stands for a character that is not the author's own prose: no letter, no space, no mark. */
const BLANK = '\uFFFC';

/** A text with the characters of some spans blanked: as long as before, so that offsets still hold. */
export function blanked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(text.slice(at, from), BLANK.repeat(end - from));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

type Match = Span & { found: RegExpExecArray };
const NONE: readonly Match[] = [];

/** Every place where a pattern (with the flag g) matches. `matchAll` copies the pattern: not done for the many texts without one. */
export function matches(text: string, pattern: RegExp): readonly Match[] {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return NONE;
  pattern.lastIndex = 0;
  return Array.from(text.matchAll(pattern), (found) => {
    const start = found.index;
    return { start, end: start + found[0].length, found };
  });
}

/** A text as a page shows it: every run of white space, whatever kind, is one space. */
export const asShown = (text: string): string => text.replace(/\s+/gu, ' ');
