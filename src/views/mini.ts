import type { Estimate } from './entry.ts';
import { round } from './forest-scale.ts';

/** The small interval under an entry: one fixed scale, −0.6 to +1.0, so that two entries can be compared by eye. */
export type Mini = { label: string; line: string; diamond: string };

const [low, high, width] = [-0.6, 1, 168];
const x = (value: number): number =>
  round(((Math.min(high, Math.max(low, value)) - low) / (high - low)) * width);

/** Draws an interval and its middle; what lies beyond the scale stops at its end. */
export function miniOf({ effect, ci, text, rest }: Estimate): Mini {
  const middle = x(effect);
  return {
    label: `Interval on a scale from −0.6 to +1.0: ${text}${rest}`,
    line: `M${x(ci[0])} 9H${x(ci[1])}`,
    diamond: `M${round(middle - 5.5)} 9l5.5-6.5 5.5 6.5-5.5 6.5Z`,
  };
}
