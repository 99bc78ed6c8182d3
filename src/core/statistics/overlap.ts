import { normalCdf } from './distributions.ts';

/** Cohen's U₃: the share (0 to 1) of the comparison group that scores below the average of the treated; Φ(d). */
export function cohensU3(d: number): number {
  return normalCdf(d);
}

/** How often (0 to 1) one of the treated, drawn by chance, outscores one of the others; Φ(d/√2) (McGraw & Wong 1992). */
export function commonLanguageEffect(d: number): number {
  return normalCdf(d / Math.SQRT2);
}

/** The share (0 to 1) of two normal curves d apart that lies under both; 2Φ(−|d|/2) (Inman & Bradley 1989). */
export function overlap(d: number): number {
  return 2 * normalCdf(-Math.abs(d) / 2);
}
