/** Halves, thirds … sixths of a step are whole numbers of these. */
const parts = 60;

/**
 * Two-sided p of the hypothesis that differences are as likely to fall one way as the other: of all ways to flip their
 * signs, the share whose sum lies at least as far from 0 (Fisher 1935, Pitman 1937). Exact for whole numbers and their
 * halves to sixths, whatever their distribution; others are rounded to sixtieths. 1 for no differences, or none but zeros.
 */
export function signFlipP(differences: readonly number[]): number {
  const steps = differences.map((each) => Math.round(Math.abs(each) * parts)).filter((step) => step > 0);
  const sum = Math.abs(differences.reduce((total, each) => total + Math.round(each * parts), 0));
  let shares = new Map([[0, 1]]);
  for (const step of steps) {
    const next = new Map<number, number>();
    for (const [at, share] of shares)
      for (const to of [at - step, at + step]) next.set(to, (next.get(to) ?? 0) + share / 2);
    shares = next;
  }
  let beyond = 0;
  for (const [at, share] of shares) if (Math.abs(at) >= sum) beyond += share;
  return Math.min(1, beyond);
}
