/**
 * One thing that schools are compared by. `weight` is that of a squared difference in its own unit; `usual` is the squared
 * difference of two schools on average, which is twice the variance between schools.
 */
export type Measure<K extends string = string> = { key: K; weight: number; usual: number };

/** What is known of a school, by characteristic; left out: not known. */
export type Values<K extends string = string> = Readonly<Partial<Record<K, number | undefined>>>;

/** What one characteristic adds to a squared distance; `known` of both schools, else it is the usual difference. */
export type Part<K extends string = string> = { key: K; square: number; usual: number; known: boolean };

/** How far two schools are apart. `relative`: 0 as alike as can be, 1 as far apart as two schools usually are. */
export type Apart<K extends string = string> = { distance: number; relative: number; parts: Part<K>[] };

/**
 * Distance of two schools: √Σ w (a − b)² over their characteristics, as the Department for Education's comparison of
 * schools has it. Standardised characteristics are the same sum with w divided by their variance.
 *
 * A characteristic that is not known of both adds the usual difference of two schools, so that a school is never taken for
 * alike because little is known of it. Symmetric, and never below the distance over what is known.
 */
export function apart<K extends string>(
  measures: readonly Measure<K>[],
  a: Values<K>,
  b: Values<K>,
): Apart<K> {
  const parts = measures.map(({ key, weight, usual }): Part<K> => {
    const [one, other] = [a[key], b[key]];
    const known = one !== undefined && other !== undefined;
    return { key, square: weight * (known ? (one - other) ** 2 : usual), usual: weight * usual, known };
  });
  const distance = Math.sqrt(parts.reduce((sum, { square }) => sum + square, 0));
  const usually = Math.sqrt(parts.reduce((sum, { usual }) => sum + usual, 0));
  return { distance, relative: usually > 0 ? distance / usually : Number(distance > 0), parts };
}

/** The squared difference of two of these values on average over all pairs; 0 for fewer than two. */
export function usualSquare(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (2 * values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / (values.length - 1);
}
