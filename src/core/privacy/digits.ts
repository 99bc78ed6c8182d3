import type { Span } from './match.ts';

/** A number as it is written: its digits, and where it stands with the spaces or hyphens between them. */
export type Run = Span & { digits: string };

/** How people group ten digits; in other ways neighbouring figures may only happen to make ten. */
const usual = /^(?:\d{10}|\d{3}([ .-]{1,2})\d{3}\1\d{4}|\d{4}([ .-]{1,2})\d{3}\2\d{3})$/;

/** Whether ten digits are grouped as people group them. */
export const isUsual = (plain: string, { start, end }: Span): boolean => usual.test(plain.slice(start, end));

/** Characters that make what follows money, a decimal or part of a word rather than an identifier. */
const opens = /(?:[a-z£$€]|\d[.,])$/i;
const closes = /^(?:[a-z%]|[.,]\d)/i;

/** All groups of digits, in order. */
export const groupsOf = (plain: string): Run[] =>
  [...plain.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    ...{ digits, start: index, end: index + digits.length },
  }));

/** So many digits in all, wherever they stand: most texts have fewer than a number takes. */
export const digitsInAll = (least: number): RegExp => new RegExp(`(?:\\d\\D*){${least}}`);

/**
 * Every number of exactly `length` digits: one group, or neighbouring whole groups with at most `gap` between them.
 *
 * `attached` is what may stand directly before it, such as the name of the identifier.
 */
export function numbersOf(plain: string, length: number, gap: RegExp, attached: RegExp): Run[] {
  const groups = groupsOf(plain);
  const found: Run[] = [];
  groups.forEach(({ start }, first) => {
    const before = plain.slice(Math.max(0, start - 12), start);
    if (opens.test(before) && !attached.test(before)) return;
    let digits = '';
    for (let last = first; last < groups.length && digits.length < length; last += 1) {
      const group = groups[last] as Run;
      if (last > first && !gap.test(plain.slice(groups[last - 1]?.end, group.start))) return;
      digits += group.digits;
      if (digits.length === length && !closes.test(plain.slice(group.end, group.end + 2)))
        found.push({ digits, start, end: group.end });
    }
  });
  return found;
}

/** The sum of digits times weights that fall from `highest` by one. */
export const weightedSum = (digits: string, highest: number): number =>
  [...digits].reduce((sum, digit, place) => sum + Number(digit) * (highest - place), 0);
