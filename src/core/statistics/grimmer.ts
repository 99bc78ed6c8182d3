import { ceilDivide, floorDivide, readDecimal, wholeNumber } from './decimal.ts';
import { possibleSums } from './grim.ts';
import { reachable } from './sum-of-squares.ts';

/** With so many sums behind one printed mean the test has no power, and would only take long. */
const tooMany = 100_000n;

/**
 * GRIMMER: can whole numbers have this mean and this standard deviation together? (Anaya 2016; Allard 2018)
 *
 * `mean` and `sd` as printed; the deviation is that of a sample (n − 1). True when some sum fits the mean and some
 * sum of squares of the same parity fits the deviation, both rounded either way at ties. Exact arithmetic. False
 * where GRIM already fails. RangeError unless n is 2 or more, items 1 or more, and the deviation not negative.
 */
export function grimmer(mean: string | number, sd: string | number, n: number, items = 1): boolean {
  const { digits, decimals } = readDecimal(sd);
  if (digits < 0n) throw new RangeError(`Unexpected standard deviation ${sd}, expected 0 or more`);
  const people = wholeNumber(n, 'n');
  if (people < 2n) throw new RangeError(`Unexpected n ${n}, expected at least 2`);
  const perItem = wholeNumber(items, 'items') ** 2n;
  const under = 4n * 100n ** BigInt(decimals);
  const lowest = digits === 0n ? 0n : (2n * digits - 1n) ** 2n;
  const highest = (2n * digits + 1n) ** 2n;
  const spread = people * (people - 1n) * perItem;
  const [from, to] = possibleSums(mean, n, items);
  if (to - from > tooMany) return true;
  for (let sum = from; sum <= to; sum++) {
    const low = ceilDivide(lowest * spread + sum * sum * under, people * under);
    const high = floorDivide(highest * spread + sum * sum * under, people * under);
    for (let squares = low; squares <= high; squares++) if (reachable(people, sum, squares)) return true;
  }
  return false;
}
