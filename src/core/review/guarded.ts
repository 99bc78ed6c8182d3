import type { Person } from '#core/model/people.ts';
import type { Try } from '#core/model/try.ts';

const sameJson = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const ordinaryRoles: readonly string[] = ['author'];

/** Whether ties were taken out: they may be added by anyone, and removed by an editor only. */
const tiesRemoved = (before: Person, after: Person): boolean =>
  (before.ties ?? []).some((tie) => !(after.ties ?? []).some((kept) => sameJson(tie, kept)));

/**
 * Fields of a person's file that a change touches and an editor has to agree to: roles, school, GitHub account, and ties
 * taken out. In a new file only roles beyond author ask for one.
 */
export function guardedOfPerson(before: Person | undefined, after: Person): string[] {
  if (!before) return after.roles.every((role) => ordinaryRoles.includes(role)) ? [] : ['roles'];
  const fields = (['roles', 'school', 'github'] as const).filter(
    (field) => !sameJson(before[field], after[field]),
  );
  return [...fields, ...(tiesRemoved(before, after) ? ['ties'] : [])];
}

/** Fields of a try that must not change once it is declared: who, when, and what is measured how. */
export function guardedOfTry(before: Try | undefined, after: Try): string[] {
  if (!before) return [];
  const fields = ['school', 'team', 'authors', 'starts', 'due', 'outcome', 'measure', 'design'] as const;
  return fields.filter((field) => !sameJson(before[field], after[field]));
}
