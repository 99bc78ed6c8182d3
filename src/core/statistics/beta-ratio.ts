import { awayFromZero, tiny } from './away-from-zero.ts';
import { stirlingError } from './log-gamma.ts';

const mostTerms = 100_000;

/** x^a y^b / B(a, b), y = 1 − x, about its maximum at x = a / (a + b) (Loader 2000, as for the binomial). */
function prefactor(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const power = a * Math.log((x * n) / a) + b * Math.log((y * n) / b);
  const rest = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(power + rest) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}

/** The continued fraction of DLMF 8.17.22, by Lentz's method. It converges fast for x below (a + 1) / (a + b + 2). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const before = product;
    for (const numerator of [even, odd]) {
      d = 1 / awayFromZero(1 + numerator * d);
      c = awayFromZero(1 + numerator / c);
      product *= d * c;
    }
    if (Math.abs(product - before) <= Math.abs(product) * Number.EPSILON) break;
  }
  return product;
}

/**
 * I_x(a, b), the regularised incomplete beta function, for a, b > 0 and x from 0 to 1. `y` is 1 − x, given as well because
 * near 1 it has digits that x has lost.
 */
export function betaRatio(a: number, b: number, x: number, y: number): number {
  if (x < tiny) return 0;
  if (y < tiny) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaRatio(b, a, y, x);
  return (prefactor(a, b, x, y) / a) * fraction(a, b, x);
}
