/**
 * The x between `low` and `high` where `f` crosses zero, by Brent's method (Brent 1973, chapter 4): inverse
 * quadratic interpolation where it helps, bisection where it does not, so it never leaves the bracket.
 *
 * `tolerance` is the width, in units of x, at which the search stops; 0 goes to the limit of floating point.
 * Stops by the same rule as R's `uniroot`, and so lands on the same number as R for the same tolerance.
 * Throws RangeError when f(low) and f(high) have the same sign.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0): number {
  let older = { x: low, y: f(low) };
  let best = { x: high, y: f(high) };
  if (older.y === 0) return older.x;
  if (Math.sign(older.y) === Math.sign(best.y)) {
    throw new RangeError(`Unexpected bracket ${low} to ${high}, expected a change of sign between its ends`);
  }
  let opposite = older;
  for (let i = 0; i < 1000; i++) {
    const lastStep = best.x - older.x;
    if (Math.abs(opposite.y) < Math.abs(best.y)) {
      older = best;
      best = opposite;
      opposite = older;
    }
    const close = 2 * Number.EPSILON * Math.abs(best.x) + tolerance / 2;
    let step = (opposite.x - best.x) / 2;
    if (Math.abs(step) <= close || best.y === 0) break;
    if (Math.abs(lastStep) >= close && Math.abs(older.y) > Math.abs(best.y)) {
      const { over, under } = interpolate(older, best, opposite);
      const across = opposite.x - best.x;
      const inside = over < 0.75 * across * under - Math.abs(close * under) / 2;
      if (inside && over < Math.abs((lastStep * under) / 2)) step = over / under;
    }
    if (Math.abs(step) < close) step = Math.sign(step) * close;
    older = best;
    best = { x: best.x + step, y: f(best.x + step) };
    if (Math.sign(best.y) === Math.sign(opposite.y)) opposite = older;
  }
  return best.x;
}

type Point = { x: number; y: number };

/** The step over / under towards the crossing, `over` positive: a secant through two points, a parabola through three. */
function interpolate(older: Point, best: Point, opposite: Point): { over: number; under: number } {
  const across = opposite.x - best.x;
  const s = best.y / older.y;
  let over = across * s;
  let under = 1 - s;
  if (older.x !== opposite.x) {
    const q = older.y / opposite.y;
    const r = best.y / opposite.y;
    over = s * (across * q * (q - r) - (best.x - older.x) * (r - 1));
    under = (q - 1) * (r - 1) * (s - 1);
  }
  return over > 0 ? { over, under: -under } : { over: -over, under };
}
