import { stirlingError } from './log-gamma.ts';

const mostTerms = 100_000;

/**
 * x^a e^−x / Γ(a) for a > 0 and x > 0, with the digits that ln Γ(a) would lose where a is large: about the maximum at
 * x = a, where Stirling's formula says the rest (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function gammaPrefactor(a: number, x: number): number {
  const u = (x - a) / a;
  const deviance = Math.abs(u) < 0.5 ? u - Math.log1p(u) : u - Math.log(x / a);
  return Math.exp(-a * deviance - stirlingError(a)) * Math.sqrt(a / (2 * Math.PI));
}

/**
 * P(a, x) = γ(a, x) / Γ(a), the regularised lower incomplete gamma function, for a > 0 and 0 ≤ x, best below a + 1.
 *
 * The series of DLMF 8.11.4, whose terms are all positive.
 */
export function lowerGammaRatio(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let i = 1; i <= mostTerms && term > sum * Number.EPSILON; i++) {
    term *= x / (a + i);
    sum += term;
  }
  return gammaPrefactor(a, x) * sum;
}
