import { normalQuantile } from './distributions.ts';
import { funnelFrom } from './egger.ts';
import type { LabelledEffect } from './pool.ts';

/**
 * What a funnel plot draws: the studies, the line they should scatter round, and the foot of the funnel, inside
 * which 95% of studies of that standard error would fall if nothing but chance moved them.
 */
export type Funnel = {
  points: readonly LabelledEffect[];
  centre: number;
  foot: { se: number; low: number; high: number };
};

/** The funnel of `from` or more studies (10 when left out) round `centre` (the pooled effect); null for fewer. */
export function funnel(
  effects: readonly LabelledEffect[],
  centre: number,
  { from = funnelFrom, level = 0.95 }: { from?: number; level?: number } = {},
): Funnel | null {
  if (effects.length < Math.max(1, from)) return null;
  const se = effects.reduce((largest, effect) => Math.max(largest, effect.se), 0);
  const reach = se * normalQuantile((1 + level) / 2);
  return { points: effects, centre, foot: { se, low: centre - reach, high: centre + reach } };
}
