/** Keeps a continued fraction from dividing by zero. */
export const tiny = 1e-300;

/** A number, or the smallest that can be divided by. */
export const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
