import { isUsual } from './digits.ts';
import type { Span } from './match.ts';

/** Digits and what joins them do not count as distance: the tenth number of a list is as near as the first. */
const between = /(?:[\d\s,;:/|-]|\band\b)+/g;

/** Whether a keyword stands within `reach` characters before the span, half of that after it, or in `near`. */
export function hasNear(
  plain: string,
  { start, end }: Span,
  near: string,
  keyword: RegExp,
  reach = 60,
): boolean {
  const before = plain
    .slice(Math.max(0, start - 600), start)
    .replace(between, ' ')
    .slice(-reach);
  return keyword.test(before) || keyword.test(plain.slice(end, end + reach / 2)) || keyword.test(near);
}

/** Whether ten digits are named: by a keyword near, or, when they are grouped oddly, by one directly before them or in `near`. */
export const isNamed = (plain: string, span: Span, near: string, keyword: RegExp): boolean =>
  isUsual(plain, span)
    ? hasNear(plain, span, near, keyword)
    : new RegExp(
        `(?:${keyword.source})[a-z]*(?: learner)?(?: numbers?| nos?\\.?| ids?)?(?: is| was|:)?[\\s:#(=-]*$`,
        'i',
      ).test(plain.slice(Math.max(0, span.start - 50), span.start)) || keyword.test(near);
