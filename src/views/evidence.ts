import type { Practice, SiteData } from './site-data.ts';

/** One line of a forest plot: a result as standard deviations, with its 95% interval and its share of the pooled one. */
export type PlotRow = {
  label: string;
  detail: string;
  design: string;
  measure: string;
  pupils: string;
  effect: number;
  ci: readonly [number, number];
  /** Share of the pooled result, 0 to 1; null where it is shown and not pooled. */
  weight: number | null;
  /** True for a test that the authors or the maker wrote: drawn hollow. */
  ownTest: boolean;
};

/** All results on one outcome, and what they come to together. */
export type Plot = {
  outcome: string;
  rows: PlotRow[];
  pooled: { effect: number; ci: readonly [number, number]; prediction: readonly [number, number] | null } | null;
  method: string;
};

/** What is known of one practice: how sure, how well tested, which way, and why. */
export type EvidenceView = {
  level: 1 | 2 | 3 | 4 | 5;
  levelName: string;
  security: 0 | 1 | 2 | 3 | 4 | 5;
  verdict: 'helps' | 'may-help' | 'no-clear-difference' | 'may-harm' | 'harms' | 'unclear';
  /** The verdict as sentences (the words of the evidence rules). */
  sentence: string;
  pooled: { effect: number; ci: readonly [number, number] } | null;
  reasons: { says: string; source: string }[];
  nextStep: string | null;
  plots: Plot[];
};

/** What the computed evidence says of a practice; null where it has not been worked out. */
export function evidenceOf(_practice: Practice, _site: SiteData): EvidenceView | null {
  return null;
}
