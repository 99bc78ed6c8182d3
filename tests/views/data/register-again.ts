/**
 * The quality register worked out again by somebody who has nothing but the CSV files of the open data and the published
 * thresholds. On purpose it uses no code of the site but the reader of CSV, and other ways to the same figures.
 */
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;
type Ring = string[];
export type Thresholds = { since: string; swapMonths: number; ringMin: number; ringShare: number };

const rowsOf = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: '\r\n' }) as Row[];
const numbers = (values: (string | undefined)[]) => values.flatMap((value) => (value ? [Number(value)] : []));
const list = (cell: string | undefined) => (cell ? cell.split(';') : []);

/** Quartiles with linear interpolation between the two nearest. */
function quartiles(values: number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return [1, 2, 3].map((quarter) => {
    const rank = (quarter * (sorted.length - 1)) / 4;
    const below = sorted[Math.trunc(rank)] as number;
    return below + (rank % 1) * ((sorted[Math.ceil(rank)] as number) - below);
  });
}

/** Krippendorff's alpha by the matrix of coincidences, ordinal, for values from 1 to 5. */
function alpha(units: number[][]): number {
  const matrix = Array.from({ length: 6 }, () => [0, 0, 0, 0, 0, 0]);
  const add = (a: number, b: number, share: number) => {
    const row = matrix[a] as number[];
    row[b] = (row[b] as number) + share;
  };
  for (const unit of units.filter(({ length }) => length > 1))
    for (const [i, a] of unit.entries())
      for (const [j, b] of unit.entries()) if (i !== j) add(a, b, 1 / (unit.length - 1));
  const totals = matrix.map((row) => row.reduce((sum, each) => sum + each, 0));
  const all = totals.reduce((sum, each) => sum + each, 0);
  const distance = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const between = totals.slice(low, high + 1).reduce((sum, each) => sum + each, 0);
    return (between - ((totals[low] as number) + (totals[high] as number)) / 2) ** 2;
  };
  let [observed, expected] = [0, 0];
  for (let a = 1; a <= 5; a += 1)
    for (let b = 1; b <= 5; b += 1) {
      observed += (matrix[a]?.[b] as number) * distance(a, b);
      expected += ((totals[a] as number) * (totals[b] as number) * distance(a, b)) / (all - 1);
    }
  return 1 - observed / expected;
}

/** Quadratic kappa of all pairs both ways round: 1 less mean square over what pairs drawn from all those ratings would give. */
function kappa(units: number[][]): number {
  const pairs = units.flatMap((unit) =>
    unit.flatMap((a, i) => unit.flatMap((b, j) => (i === j ? [] : [[a, b] as const]))),
  );
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const firsts = pairs.map(([a]) => a);
  const variance = mean(firsts.map((a) => a * a)) - mean(firsts) ** 2;
  return 1 - mean(pairs.map(([a, b]) => (a - b) ** 2)) / (2 * variance);
}

/** The same day some months later. */
const after = (instant: string, months: number): number => {
  const day = new Date(instant);
  return day.setUTCMonth(day.getUTCMonth() + months);
};

/** Simple cycles of three and more, by walking; each as a sorted list of names. */
function cycles(arrows: Map<string, Set<string>>): Ring[] {
  const found = new Map<string, Ring>();
  const walk = (path: string[]): void => {
    for (const next of arrows.get(path.at(-1) as string) ?? [])
      if (next === path[0] && path.length > 2) found.set(path.toSorted().join(), path.toSorted());
      else if (!path.includes(next) && path.length < 8) walk([...path, next]);
  };
  for (const start of arrows.keys()) walk([start]);
  return [...found.values()].sort();
}

/** Works the register out of `reviews.csv` and `decisions.csv`. */
export function registerAgain(reviewsCsv: string, decisionsCsv: string, limits: Thresholds) {
  const reviews = rowsOf(reviewsCsv);
  const decisions = rowsOf(decisionsCsv);
  const counting = reviews.filter(({ counts }) => counts === 'true');
  const byPull = Object.values(Object.groupBy(counting, ({ pull }) => pull as string)) as Row[][];
  const rated = (column: string) => byPull.map((rows) => numbers(rows.map((row) => row[column])));

  const byPeople = decisions.filter(({ decidedBy }) => decidedBy !== 'machine');
  const dated = byPeople.filter(({ openedAt }) => openedAt);
  const days = dated.map(
    ({ openedAt, mergedAt }) => (+new Date(mergedAt as string) - +new Date(openedAt as string)) / 864e5,
  );
  const levelled = decisions.filter(({ level, claimedLevel }) => level && claimedLevel);

  const watched = (row: Row) => +new Date(row['mergedAt'] as string) > +new Date(limits.since);
  const approvals = counting
    .filter(watched)
    .filter(({ published }) => published === 'true')
    .flatMap((row) =>
      list(row['authors']).map((of) => ({
        by: row['reviewer'] as string,
        of,
        at: row['mergedAt'] as string,
        pull: row['pull'] as string,
      })),
    )
    .filter(({ by, of }) => by !== of);
  const swaps = new Set(
    approvals.flatMap((one) =>
      approvals
        .filter(({ by, of }) => by === one.of && of === one.by)
        .filter(
          ({ at }) => +new Date(at) >= +new Date(one.at) && +new Date(at) < after(one.at, limits.swapMonths),
        )
        .map(() => [one.by, one.of].sort().join(' ')),
    ),
  );
  const pullsOf = (rows: typeof approvals) => new Set(rows.map(({ pull }) => pull)).size;
  const arrows = new Map<string, Set<string>>();
  for (const [by, given] of Map.groupBy(approvals, (one) => one.by))
    for (const [of, those] of Map.groupBy(given, (one) => one.of))
      if (pullsOf(those) >= limits.ringMin && pullsOf(those) / pullsOf(given) >= limits.ringShare)
        arrows.set(by, (arrows.get(by) ?? new Set()).add(of));

  const apart = new Map<string, number[]>();
  for (const rows of byPull.filter((those) => those.length > 1 && those.every(watched)))
    for (const row of rows) {
      const others = rows.filter((other) => other !== row).map(({ level }) => Number(level));
      const difference = Number(row['level']) - others.reduce((a, b) => a + b, 0) / others.length;
      apart.set(row['reviewer'] as string, [...(apart.get(row['reviewer'] as string) ?? []), difference]);
    }

  return {
    reviews: reviews.length,
    decisions: decisions.length,
    lowered: levelled.filter(({ level, claimedLevel }) => Number(level) < Number(claimedLevel)).length,
    quartiles: quartiles(days),
    first: quartiles(numbers(decisions.map((row) => row['daysToFirstReview']))),
    alpha: {
      level: alpha(rated('level')),
      clarity: alpha(rated('clarity')),
      transfer: alpha(rated('transfer')),
    },
    kappa: kappa(rated('level')),
    swaps: [...swaps].sort(),
    rings: cycles(arrows),
    meanApart: new Map([...apart].map(([who, all]) => [who, all.reduce((a, b) => a + b, 0) / all.length])),
  };
}
