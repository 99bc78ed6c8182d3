import type { Plot } from './evidence-plots.ts';
import { bound } from './numbers.ts';

/** Where standard deviations fall on a drawing: `x` clamps to the ends, `beyond` tells when it had to. */
export type ForestScale = {
  low: number;
  high: number;
  x(value: number): number;
  beyond(value: number): boolean;
  ticks: { x: number; text: string }[];
};

const step = 0.5;
const furthest = 2;

/** A scale that holds every interval of the plot, in steps of 0.5, from −2 to 2 at most; it always shows −0.5 to 0.5. */
export function forestScale({ rows, pooled }: Plot, from: number, to: number): ForestScale {
  const ends = [
    ...rows.map(({ ci }) => ci),
    ...(pooled ? [pooled.ci, pooled.prediction ?? pooled.ci] : []),
  ].flat();
  const low = Math.max(-furthest, Math.floor(Math.min(-step, ...ends) / step) * step);
  const high = Math.min(furthest, Math.ceil(Math.max(step, ...ends) / step) * step);
  const unit = (to - from) / (high - low);
  const x = (value: number) => round(from + (Math.min(high, Math.max(low, value)) - low) * unit);
  const ticks: ForestScale['ticks'] = [];
  for (let tick = low; tick <= high + 1e-9; tick += step)
    ticks.push({ x: x(tick), text: tick === 0 ? '0' : bound(tick, 1) });
  return { low, high, x, beyond: (value) => value < low || value > high, ticks };
}

/** One decimal is enough for a drawing. */
export const round = (value: number): number => Math.round(value * 10) / 10;
