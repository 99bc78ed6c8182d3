/** An estimate with its interval on a line from 0 to 1, in hundredths of the line; an interval that leaves it is cut off. */
export type Range = { at: number; from: number; to: number };

const place = (value: number): number => Math.round(1000 * Math.min(1, Math.max(0, value))) / 10;

/** Where agreement lies between chance (0) and perfect (1). Worse than chance stands at 0. */
export const rangeOf = (value: number, [low, high]: readonly [number, number]): Range => ({
  ...{ at: place(value), from: place(low), to: place(high) },
});
