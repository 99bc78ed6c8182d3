/** The two boundaries of the What Works Clearinghouse: for suspect and for unsuspicious kinds of drop-out. */
export type Boundary = 'cautious' | 'optimistic';

type Point = readonly [overallPercent: number, maximumDifferential: number];

/** One point a percent, from 0. WWC Standards Handbook 4.0, table II.1 (cautious). */
const cautious: readonly Point[] = [
  5.7, 5.8, 5.9, 5.9, 6.0, 6.1, 6.2, 6.3, 6.3, 6.3, 6.3, 6.2, 6.2, 6.1, 6.0, 5.9, 5.9, 5.8, 5.7, 5.5, 5.4,
  5.3, 5.2, 5.1, 4.9, 4.8, 4.7, 4.5, 4.4, 4.3, 4.1, 4.0, 3.8, 3.6, 3.5, 3.3, 3.2, 3.1, 2.9, 2.8, 2.6, 2.5,
  2.3, 2.1, 2.0, 1.8, 1.6, 1.5, 1.3, 1.2, 1.0, 0.9, 0.7, 0.6, 0.4, 0.3, 0.2, 0.0,
].map((differential, overall) => [overall, differential]);

/** The same table, optimistic, by way of a public transcription that was not checked against the print. */
const optimistic: readonly Point[] = [
  [0, 10.0],
  [5, 10.5],
  [10, 10.9],
  [15, 10.7],
  [20, 10.0],
  [25, 9.2],
  [30, 8.2],
  [35, 7.2],
  [40, 6.0],
  [45, 4.9],
  [50, 3.7],
  [55, 2.6],
  [57, 2.1],
  [65, 0.3],
];

const boundaries = { cautious, optimistic };

/**
 * The largest difference in drop-out between two groups, in percentage points, that still counts as low at this
 * overall drop-out (percent, 0 to 100; RangeError beyond). Linear between the printed points; null beyond the last,
 * where no difference is small enough.
 */
export function attritionLimit(overallPercent: number, boundary: Boundary): number | null {
  if (!(overallPercent >= 0 && overallPercent <= 100)) {
    throw new RangeError(`Unexpected drop-out of ${overallPercent}%, expected between 0 and 100`);
  }
  const points = boundaries[boundary];
  const at = points.findIndex(([x]) => x >= overallPercent);
  const right = points[at];
  if (right === undefined) return null;
  const [x0, y0] = points[at - 1] ?? right;
  const [x1, y1] = right;
  return x1 === overallPercent ? y1 : y0 + ((y1 - y0) * (overallPercent - x0)) / (x1 - x0);
}

/**
 * Is drop-out of `overall` percent with a `differential` in percentage points on or inside the boundary? A hair's
 * breadth is allowed for the rounding of computers. RangeError as `attritionLimit`.
 */
export function withinAttritionBoundary(
  { overall, differential }: { overall: number; differential: number },
  boundary: Boundary,
): boolean {
  const limit = attritionLimit(overall, boundary);
  return limit !== null && differential <= limit + 1e-9;
}
