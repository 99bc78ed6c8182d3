import type { Part, Values } from './apart.ts';

/** How a characteristic, its values and the two schools are said. */
export type Saying<K extends string> = {
  term: (key: K) => string;
  value: (key: K, value: number) => string;
  names: readonly [string, string];
};

/** Of these, as many as bring two schools nearer are named. */
const likenesses = 3;

/**
 * Why two schools are as near as they are: on what they are closest (most first, by how much nearer than two schools usually
 * are), on what furthest apart, and what had to be left open.
 */
export function because<K extends string>(
  parts: readonly Part<K>[],
  [a, b]: readonly [Values<K>, Values<K>],
  { term, value, names }: Saying<K>,
): string[] {
  const both = ({ key }: Part<K>): string =>
    `${term(key)}: ${value(key, a[key] as number)} and ${value(key, b[key] as number)}`;
  const known = parts.filter((part) => part.known);
  const near = known
    .filter(({ square, usual }) => square <= usual / 2)
    .sort((one, other) => other.usual - other.square - (one.usual - one.square))
    .slice(0, likenesses);
  const furthest = known
    .filter((part) => !near.includes(part))
    .reduce<Part<K> | undefined>(
      (most, part) => (most === undefined || part.square > most.square ? part : most),
      undefined,
    );
  return [
    ...near.map((part) => `Alike: ${both(part)}.`),
    ...(furthest ? [`Less alike: ${both(furthest)}.`] : []),
    ...parts
      .filter((part) => !part.known)
      .map(({ key }) => {
        const whose = names.filter((_, i) => [a, b][i]?.[key] === undefined).join(' and ');
        return `${term(key)}: not known of ${whose}, counted as the usual difference of two schools.`;
      }),
  ];
}
