import { floorDivide } from './decimal.ts';

/**
 * Are there n whole numbers with this sum and this sum of squares? (n 1 or more; negative numbers allowed)
 *
 * Square and number are odd or even together, so sum and sum of squares must be; and squares are least when the
 * numbers are as equal as can be. From five numbers on that is enough; below, it is tried out.
 */
export function reachable(n: bigint, sum: bigint, squares: bigint): boolean {
  const low = floorDivide(sum, n);
  const above = sum - n * low;
  const least = n * low * low + above * (2n * low + 1n);
  if (squares < least || (squares - sum) % 2n !== 0n) return false;
  return n >= 5n || bySearch(n, sum, squares);
}

function bySearch(n: bigint, sum: bigint, squares: bigint): boolean {
  if (n === 1n) return squares === sum * sum;
  if (n === 2n) return isSquare(2n * squares - sum * sum);
  const spread = n * squares - sum * sum;
  const middle = floorDivide(sum, n);
  for (let step = 0n; step * step <= spread + 1n; step++) {
    for (const value of [middle - step, middle + 1n + step]) {
      if (reachable(n - 1n, sum - value, squares - value * value)) return true;
    }
  }
  return false;
}

function isSquare(value: bigint): boolean {
  if (value < 0n) return false;
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (root * root > value) root--;
  while ((root + 1n) * (root + 1n) <= value) root++;
  return root * root === value;
}
