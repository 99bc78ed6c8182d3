import { round } from './forest-scale.ts';

/** A circle of the evidence map: its box, its rim, and the part of it that is filled. */
export type Disc = { size: number; middle: number; radius: number; fill: string };

/** Radius in pixels for a number of tries: areas compare, so four times the tries is twice as wide. */
export type DiscScale = (tried: number) => number;

const widest = 38;
const usual = 6;
/** Below this a circle cannot be seen to be filled; smaller numbers are drawn this large. */
const smallest = 5;

/** The scale of a map whose largest number is `most`. */
export function discScale(most: number): DiscScale {
  const unit = Math.min(usual, widest / Math.sqrt(Math.max(1, most)));
  return (tried) => round(Math.max(smallest, unit * Math.sqrt(tried)));
}

/** A circle filled from below like a glass, to `level` fifths of its height. */
export function discOf(radius: number, level: number): Disc {
  const middle = radius + 1;
  const height = (2 * radius * level) / 5;
  const surface = middle + radius - height;
  const half = Math.sqrt(Math.max(0, radius ** 2 - (surface - middle) ** 2));
  const [left, right] = [round(middle - half), round(middle + half)];
  const large = height > radius ? 1 : 0;
  const part = `M${left} ${round(surface)}A${radius} ${radius} 0 ${large} 0 ${right} ${round(surface)}Z`;
  const whole = `M${middle} ${round(middle - radius)}a${radius} ${radius} 0 1 0 .01 0Z`;
  return { size: round(2 * middle), middle: round(middle), radius, fill: level >= 5 ? whole : part };
}
