import { type Apart, apart, type Measure, type Values } from './apart.ts';

/** A school to be compared: only those of the same phase and the same sort of school are. */
export type Comparable<K extends string = string> = {
  id: string;
  /** More than one where a school reaches across phases. */
  phases: readonly string[];
  setting: string;
  values: Values<K>;
};

/** A school with how far it is from another. */
export type Alike<S, K extends string = string> = { school: S; apart: Apart<K> };

/** Whether two schools may be compared at all. */
export const sameSort = (
  a: Pick<Comparable, 'phases' | 'setting'>,
  b: Pick<Comparable, 'phases' | 'setting'>,
): boolean => a.setting === b.setting && a.phases.some((phase) => b.phases.includes(phase));

const collator = new Intl.Collator('en', { numeric: true });

/** Ids in the order people count: `9` before `10`; what looks the same to it by code unit. */
export const byId = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : Number(a > b));

/**
 * The schools most like one, nearest first, itself left out; ties by id, so that the order of the list changes nothing.
 * `top` of them at most.
 */
export function mostAlike<K extends string, S extends Comparable<K>>(
  target: Comparable<K>,
  schools: readonly S[],
  measures: readonly Measure<K>[],
  top: number,
): Alike<S, K>[] {
  return schools
    .filter((school) => school.id !== target.id && sameSort(school, target))
    .map((school) => ({ school, apart: apart(measures, target.values, school.values) }))
    .sort((a, b) => a.apart.distance - b.apart.distance || byId(a.school.id, b.school.id))
    .slice(0, top);
}
