const minus = '−';

const formats = new Map<string, Intl.NumberFormat>();

/** A format is dear to make and cheap to use: each is made once. */
function grouped(value: number, least: number, most: number): string {
  const key = `${least} ${most}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, format);
  return format.format(value);
}

/** A number as plain text with a true minus sign: at most `digits` decimals, thousands apart by commas. */
export function plain(value: number, digits = 2): string {
  const text = grouped(Math.abs(value), 0, digits);
  return value < 0 && text !== '0' ? minus + text : text;
}

/** An effect: always `digits` decimals and one sign, none for a rounded zero. `+0.23`, `−0.48`, `0.00`. */
export function signed(value: number, digits = 2): string {
  const size = Math.abs(value).toFixed(digits);
  if (Number(size) === 0) return size;
  return (value < 0 ? minus : '+') + size;
}

/** An end of an interval: as `signed`, but without the plus. */
export const bound = (value: number, digits = 2): string => signed(value, digits).replace(/^\+/, '');

/** An interval in words: `−0.06 to 0.53`. */
export const interval = ([low, high]: readonly [number, number]): string => `${bound(low)} to ${bound(high)}`;

/** A p-value as a reader expects it: `p = 0.33`, `p < 0.001`. */
export function pValue(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return `p = ${p < 0.01 ? p.toFixed(3) : p.toFixed(2)}`;
}

/** A sum of money in pounds, pence only where there are any. */
export function pounds(value: number): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return `£${grouped(value, digits, digits)}`;
}

/** A count with its noun: `1 study`, `5 studies`, `5,660 pupils`. */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${plain(count, 0)} ${count === 1 ? one : several}`;
}
