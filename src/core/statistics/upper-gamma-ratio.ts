import gammaln from '@stdlib/math-base-special-gammaln';

/** Keeps the continued fraction from dividing by zero. */
const tiny = 1e-300;
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
    d = 1 / away(numerator * d + b);
    c = away(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < Number.EPSILON) break;
  }
  return Math.exp(a * Math.log(x) - x - gammaln(a)) * fraction;
}

function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
