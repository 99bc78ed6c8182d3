import type { Finding } from '#core/model/finding.ts';
import type { FieldPath } from '../../lint/place.ts';

/** A count of pupils in a finding, or a percentage of them, and the field it stands in. */
export type Cell = { field: FieldPath; is: 'pupils' | 'events' | 'percent'; value: number; of?: number };

type Figures = { n?: number | undefined; events?: number | undefined; percent?: number | undefined };

function figures({ n, events, percent }: Figures, field: FieldPath, base: number | undefined): Cell[] {
  const of = n ?? base;
  const common = of === undefined ? {} : { of };
  return [
    ...(n === undefined ? [] : [{ field: [...field, 'n'], is: 'pupils' as const, value: n }]),
    ...(events === undefined
      ? []
      : [{ field: [...field, 'events'], is: 'events' as const, value: events, ...common }]),
    ...(percent === undefined
      ? []
      : [{ field: [...field, 'percent'], is: 'percent' as const, value: percent, ...common }]),
  ];
}

/**
 * Every count and percentage of pupils in a finding. What is printed elsewhere (`reported`) is not a cell, and `started`
 * is none either, so that the number who dropped out never is.
 */
export function cellsOf(finding: Finding): Cell[] {
  const groups = (['treated', 'comparison'] as const).flatMap((side) => {
    const group = finding[side];
    if (!group) return [];
    const before = group.before ? figures(group.before, [side, 'before'], group.n) : [];
    return [...figures(group, [side], undefined), ...before];
  });
  return [...figures({ n: finding.n }, [], undefined), ...groups];
}
