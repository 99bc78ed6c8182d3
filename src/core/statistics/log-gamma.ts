/** From here on the series is exact to the last digit. */
const seriesFrom = 15;
/** Bernoulli numbers over 2k(2k − 1), k = 1 … 7 (DLMF 5.11.1). */
const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/** What Stirling's formula lacks: ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), for x > 0; near 1 / (12 x). */
export function stirlingError(x: number): number {
  if (x < seriesFrom) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi);
  return terms.reduceRight((sum, term) => sum / (x * x) + term, 0) / x;
}

/** ln Γ(x) for x > 0, to about 1e-15 of its size or of 1: Stirling's series, reached by Γ(x + 1) = x Γ(x). */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  for (; shifted < seriesFrom; shifted += 1) product *= shifted;
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingError(shifted) - Math.log(product)
  );
}
