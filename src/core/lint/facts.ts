import type { Finding } from '#core/model/finding.ts';

/**
 * A difference that a finding declares: positive for a rise of the figure itself, whichever way is better. `relative`: in
 * percent of what it was.
 */
export type Difference = { value: number; says: string; either: boolean; relative?: boolean };

type Figures = { mean?: number | undefined; percent?: number | undefined; events?: number | undefined };

const kinds = ['mean', 'percent', 'events'] as const;
const round = (value: number): number => Number(value.toFixed(2));

function between(
  a: Figures | undefined,
  b: Figures | undefined,
  either: boolean,
  where: string,
): Difference[] {
  return kinds.flatMap((kind) => {
    const [from, to] = [a?.[kind], b?.[kind]];
    if (from === undefined || to === undefined) return [];
    const unit = kind === 'percent' ? '%' : '';
    const says = `${where}${from}${unit} and ${to}${unit}`;
    const relative =
      from > 0 && kind !== 'percent'
        ? [{ value: (100 * (to - from)) / from, says, either, relative: true }]
        : [];
    return [{ value: round(to - from), says, either }, ...relative];
  });
}

/** Every difference that a reader could work out from a finding; `either`: between groups, which have no order. */
export function differencesOf({ treated, comparison, reported }: Finding): Difference[] {
  const [own] = between(treated?.before, treated, false, '');
  const [other] = between(comparison?.before, comparison, false, '');
  const net =
    own && other
      ? [{ value: round(own.value - other.value), says: 'one change less the other', either: true }]
      : [];
  const printed = (reported ?? []).flatMap(({ difference, by }) =>
    difference === undefined ? [] : [{ value: difference, says: `printed by ${by}`, either: true }],
  );
  return [
    ...between(treated?.before, treated, false, 'before and after: '),
    ...between(comparison?.before, comparison, false, 'before and after, comparison: '),
    ...between(comparison, treated, true, 'comparison and treated: '),
    ...between(comparison?.before, treated?.before, true, 'at the start: '),
    ...net,
    ...printed,
  ];
}

/** The pairs of figures of a finding between which something can be said to have moved. */
export function pairsOf({ treated, comparison }: Finding): [number, number][] {
  const pairs: [Figures | undefined, Figures | undefined][] = [
    [treated?.before, treated],
    [comparison?.before, comparison],
    [comparison, treated],
    [treated, comparison],
  ];
  return pairs.flatMap(([a, b]) =>
    kinds.flatMap((kind): [number, number][] => {
      const [from, to] = [a?.[kind], b?.[kind]];
      return from === undefined || to === undefined ? [] : [[from, to]];
    }),
  );
}
