import type { Similarity } from '../model/policy-similarity.ts';
import { type Apart, apart } from './apart.ts';
import type { Scales } from './comparable.ts';
import { byId, sameSort } from './most-alike.ts';
import { measuresForReader, type Reader, type Sayable, type Setting, settingOfReader } from './reader.ts';

/** How alike two schools are, in words that a table can hold, nearest first. */
export const likenesses = ['very-alike', 'alike', 'somewhat-alike', 'not-alike'] as const;
export type Likeness = (typeof likenesses)[number];

/** The word for a relative distance; from 1 on two schools are as far apart as any two. */
export function likenessOf(
  relative: number,
  { veryAlike, alike }: Pick<Similarity, 'veryAlike' | 'alike'>,
): Likeness {
  if (relative <= veryAlike) return 'very-alike';
  if (relative <= alike) return 'alike';
  return relative < 1 ? 'somewhat-alike' : 'not-alike';
}

/**
 * How far places are from a reader's school; undefined where one is of another phase or sort, which is never compared. With
 * nothing known of both it is the usual distance, 1. The measures are worked out once for all places.
 */
export function apartFrom(
  reader: Reader,
  scales: Scales<Sayable>,
): (place: Setting) => Apart<Sayable> | undefined {
  const measures = measuresForReader(reader, scales);
  const own = settingOfReader(reader);
  return (place) =>
    sameSort(own, place) ? withNothingUsual(apart(measures, own.values, place.values)) : undefined;
}

/** Where nothing was said, no two schools are nearer than usual. */
const withNothingUsual = (found: Apart<Sayable>): Apart<Sayable> =>
  found.parts.length === 0 ? { ...found, relative: 1 } : found;

/** Something with an id and the places where it was tried. */
export type Tried = { id: string; places: readonly Setting[] };

/**
 * An order of write-ups for a reader: what was tried nearest to their school first; of equally near ones what was tried in the next
 * place nearer; what was tried in their phase alone before what was not; ties by id.
 */
export function compareByLikeness(reader: Reader, scales: Scales<Sayable>): (a: Tried, b: Tried) => number {
  const far = apartFrom(reader, scales);
  const known = new WeakMap<Tried, number[]>();
  const distances = (tried: Tried): number[] => {
    const found =
      known.get(tried) ??
      tried.places.flatMap((place) => far(place)?.relative ?? []).sort((one, other) => one - other);
    known.set(tried, found);
    return found;
  };
  return (a, b) => byNearest(distances(a), distances(b)) || byId(a.id, b.id);
}

function byNearest(a: readonly number[], b: readonly number[]): number {
  const longer = Math.max(a.length, b.length);
  for (let at = 0; at < longer; at += 1) {
    const [one, other] = [a[at] ?? Number.POSITIVE_INFINITY, b[at] ?? Number.POSITIVE_INFINITY];
    if (one !== other) return one - other;
  }
  return 0;
}
