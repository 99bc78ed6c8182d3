import type { Similarity } from '../model/policy-similarity.ts';
import { gaussianKernel, kernelWeightedMean } from '../statistics/kernel-weighted-mean.ts';
import type { Apart } from './apart.ts';
import type { Scales } from './comparable.ts';
import { apartFrom, type Likeness, likenessOf } from './likeness.ts';
import { byId } from './most-alike.ts';
import type { Reader, Sayable, Setting } from './reader.ts';

/** How it came out somewhere: by a school's word, or by where the interval of a study lies; `none` where neither tells. */
export type Side = 'better' | 'worse' | 'open' | 'none';

/** A school or study where a practice was tried. `effect` where its team is pooled, in standard deviations. */
export type Place = Setting & {
  id: string;
  kind: 'school' | 'study';
  side: Side;
  effect?: { g: number; se: number };
};

/** The numbers that are argued about; `z` of the intervals. */
export type FitSettings = Pick<Similarity, 'nearest' | 'fewest' | 'veryAlike' | 'alike' | 'bandwidth'> &
  Scales<Sayable> & { z: number };

/** A place with how like the reader's school it is. */
export type Near<P> = { place: P; apart: Apart<Sayable>; likeness: Likeness };

/** The average in which places count by how like the reader's they are; `effective` is how many equal ones that is worth. */
export type LikelyEffect = {
  estimate: number;
  ci: readonly [number, number];
  studies: number;
  effective: number;
};

/**
 * Where a practice was tried, for a reader: `nearest` are the places most like theirs, nearest first, among those somewhat alike or
 * more that told how it came out. `unlike` can be compared and are not alike, `silent` say too little of their pupils, `elsewhere` are
 * of another phase or sort. `enough` where the nearest are enough to count.
 */
export type Fit<P> = {
  nearest: Near<P>[];
  enough: boolean;
  alike: number;
  unlike: Near<P>[];
  silent: P[];
  elsewhere: P[];
  estimate: LikelyEffect | undefined;
};

/**
 * Will it work here? Places of the reader's phase and sort are compared by what was said of both; the rest is counted and named, and
 * never guessed. The average is exploratory: it stands on likeness in a few shares, not on any trial of "schools like this".
 */
export function fitFor<P extends Place>(
  reader: Reader,
  places: readonly P[],
  settings: FitSettings,
  tau2: number,
): Fit<P> {
  const far = apartFrom(reader, settings);
  const found = places.map((place) => ({ place, apart: far(place) }));
  const sorted = found
    .flatMap(({ place, apart }) =>
      apart?.parts.some(({ known }) => known)
        ? [{ place, apart, likeness: likenessOf(apart.relative, settings) }]
        : [],
    )
    .sort((a, b) => a.apart.relative - b.apart.relative || byId(a.place.id, b.place.id));
  const alike = sorted.filter(({ place, likeness }) => likeness !== 'not-alike' && place.side !== 'none');
  const unknown = found.filter(({ apart }) => apart && !apart.parts.some(({ known }) => known));
  return {
    nearest: alike.slice(0, settings.nearest),
    enough: alike.length >= settings.fewest,
    alike: alike.length,
    unlike: sorted.filter((near) => !alike.includes(near)),
    silent: unknown.map(({ place }) => place),
    elsewhere: found.filter(({ apart }) => !apart).map(({ place }) => place),
    estimate: likelyEffect(sorted, settings, tau2),
  };
}

function likelyEffect(
  near: readonly Near<Place>[],
  { fewest, bandwidth, z }: FitSettings,
  tau2: number,
): LikelyEffect | undefined {
  const effects = near.flatMap(({ place: { effect }, apart }) =>
    effect ? [{ ...effect, kernel: gaussianKernel(apart.relative, bandwidth) }] : [],
  );
  const mean = effects.length >= fewest ? kernelWeightedMean(effects, tau2) : undefined;
  if (!mean) return undefined;
  const { estimate, se, effective } = mean;
  return { estimate, ci: [estimate - z * se, estimate + z * se], studies: effects.length, effective };
}
