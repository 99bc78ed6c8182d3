/** How bad each confusion is: all the same, by steps apart, by their square, or a table of one's own (0 on the diagonal). */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic' | readonly (readonly number[])[];

/**
 * Cohen's kappa of two raters: 1 − weighted disagreement / what chance would give (Cohen 1960, 1968).
 *
 * `table[i][j]` is how often, or what share of times, the first rater said category i and the second j; categories
 * in order. 1 is perfect, 0 chance. Null for an empty table, and where both only ever used one and the same
 * category. RangeError for a table that is not square or holds a negative count.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'unweighted',
): number | null {
  const size = table.length;
  if (table.some((row) => row.length !== size))
    throw new RangeError(`Unexpected row, expected ${size} columns`);
  if (table.flat().some((count) => !(count >= 0)))
    throw new RangeError('Unexpected count, expected 0 or more');
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = rows.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const cost = (i: number, j: number) => costOf(weights, i, j);
  let observed = 0;
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries()) observed += cost(i, j) * count;
  return total === 0 ? null : weightedKappa(observed, { rows, columns, total, cost });
}

/**
 * The same from the weighted sum of observed disagreements and the margins: how often each rater said each category,
 * out of `total`. For ratings with so many categories that their table would be empty but for its margins.
 */
export function weightedKappa(
  observed: number,
  {
    rows,
    columns,
    total,
    cost,
  }: {
    rows: readonly number[];
    columns: readonly number[];
    total: number;
    cost: (i: number, j: number) => number;
  },
): number | null {
  let chance = 0;
  for (const [i, row] of rows.entries()) {
    if (row === 0) continue;
    for (const [j, column] of columns.entries())
      if (column > 0) chance += (cost(i, j) * row * column) / total;
  }
  return chance === 0 ? null : 1 - observed / chance;
}

function costOf(weights: KappaWeights, i: number, j: number): number {
  if (weights === 'unweighted') return i === j ? 0 : 1;
  if (weights === 'linear') return Math.abs(i - j);
  if (weights === 'quadratic') return (i - j) ** 2;
  const cost = weights[i]?.[j];
  if (cost === undefined || !(cost >= 0))
    throw new RangeError(`Unexpected weight at ${i}, ${j}, expected 0 or more`);
  return cost;
}
