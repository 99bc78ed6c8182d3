import { awayFromZero, tiny } from './away-from-zero.ts';
import { gammaPrefactor } from './lower-gamma-ratio.ts';

const mostTerms = 100_000;

/**
 * Q(a, x) = Γ(a, x) / Γ(a), the regularised upper incomplete gamma function, for a > 0 and x > a + 1.
 *
 * Legendre's continued fraction (DLMF 8.9.2), evaluated by Lentz's method. Below a + 1 it converges slowly and
 * one minus the lower function is the better road.
 */
export function upperGammaRatio(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i <= mostTerms; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < Number.EPSILON) break;
  }
  return gammaPrefactor(a, x) * fraction;
}
