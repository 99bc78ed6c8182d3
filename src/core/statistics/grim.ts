import { ceilDivide, floorDivide, readDecimal, wholeNumber } from './decimal.ts';

/**
 * `consistent`: some sum of whole numbers gives this mean. `informative`: the test could have failed; false when
 * there are more possible means than printed ones. `nearest`: the possible mean closest to the printed one.
 */
export type Grim = { consistent: boolean; informative: boolean; nearest: number };

/**
 * GRIM: can whole numbers have this mean? (Brown & Heathers 2017)
 *
 * `mean` as printed, with its zeros; `n` people; `items` whole-number answers that are averaged for each person.
 * Exact arithmetic; a mean halfway between two printed ones may be rounded up or down. RangeError unless n and items
 * are whole numbers above 0.
 */
export function grim(mean: string | number, n: number, items = 1): Grim {
  const [low, high] = possibleSums(mean, n, items);
  const { digits, decimals } = readDecimal(mean);
  const answers = wholeNumber(n, 'n') * wholeNumber(items, 'items');
  const scale = 10n ** BigInt(decimals);
  const nearestSum = floorDivide(2n * digits * answers + scale, 2n * scale);
  return {
    consistent: low <= high,
    informative: answers < scale,
    nearest: Number(nearestSum) / Number(answers),
  };
}

/** The smallest and the largest sum of n × items whole numbers whose mean rounds to the printed one; none if low > high. */
export function possibleSums(mean: string | number, n: number, items = 1): [low: bigint, high: bigint] {
  const { digits, decimals } = readDecimal(mean);
  const answers = wholeNumber(n, 'n') * wholeNumber(items, 'items');
  const twice = 2n * 10n ** BigInt(decimals);
  return [ceilDivide((2n * digits - 1n) * answers, twice), floorDivide((2n * digits + 1n) * answers, twice)];
}
