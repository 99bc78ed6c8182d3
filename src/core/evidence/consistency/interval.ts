import { effectSize, rangeOf } from '../numerals.ts';
import type { Check } from './check.ts';

/** How far from its middle an estimate may sit, as a share of the width, before a note is asked for. */
const lopsided = 0.1;

/** A printed effect lies inside its printed interval, and about in the middle. */
export const checkInterval: Check = ({ given }) =>
  (given.reported ?? []).flatMap(({ g, ci, by }) => {
    if (g === undefined || ci === undefined) return [];
    const [low, high] = ci;
    const middle = low + (high - low) / 2;
    const outside = !(low <= g && g <= high);
    const off = Math.abs(g - middle) > lopsided * (high - low) + 0.01;
    const verdict = outside ? 'error' : off ? 'warning' : 'ok';
    const said = `${by} prints ${effectSize(g)} with an interval of ${rangeOf(ci)}`;
    const message = outside
      ? `Unexpected effect outside its own interval: ${said}. Check all three numbers.`
      : off
        ? `Unexpected effect far from the middle of its interval: ${said}. Say why in the note.`
        : `${said}.`;
    return [{ raw: `g ${g}, ci ${low} to ${high}`, verdict, computed: middle, reported: g, message }];
  });
