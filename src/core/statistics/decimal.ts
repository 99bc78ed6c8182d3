/** A number as printed: `digits` / 10^`decimals`, exactly. "3.50" is 350 with two decimals. */
export type Decimal = { digits: bigint; decimals: number };

const shape = /^([-−+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/u;

/**
 * Reads a printed number without loss. A JavaScript number is read as it would be written, so trailing zeros are
 * gone and any test of rounding is the more lenient. RangeError for what is not a number.
 */
export function readDecimal(printed: string | number): Decimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = shape.exec(String(printed).trim()) ?? [];
  if (whole + fraction === '') throw new RangeError(`Unexpected "${printed}", expected a number`);
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction) * (sign === '-' || sign === '−' ? -1n : 1n);
  return decimals < 0 ? { digits: digits * 10n ** BigInt(-decimals), decimals: 0 } : { digits, decimals };
}

/** a / b rounded down. b must be above 0. */
export function floorDivide(a: bigint, b: bigint): bigint {
  return a >= 0n || a % b === 0n ? a / b : a / b - 1n;
}

/** a / b rounded up. b must be above 0. */
export function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}

/** A positive whole number as a bigint; RangeError, naming it, otherwise. */
export function wholeNumber(value: number, name: string): bigint {
  if (!(Number.isSafeInteger(value) && value > 0)) {
    throw new RangeError(`Unexpected ${name} ${value}, expected a whole number above 0`);
  }
  return BigInt(value);
}
