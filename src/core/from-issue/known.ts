import type { About, Referred } from '#core/contribute/contribution.ts';
import type { Option } from '#core/contribute/question.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';
import { closest } from '#core/model/closest.ts';
import type { Policy } from '#core/model/policy.ts';
import { plainName } from '#core/review/behind.ts';
import type { Account } from '#core/review/snapshot.ts';

/** What making files needs to know of main, as plain data: it goes to another process. */
export type Known = {
  policy: Policy;
  /** Every path below the content folder. */
  paths: readonly string[];
  refers: Record<Referred, readonly Option[]>;
  /** Handles of people by the number of their account. */
  handles: ReadonlyMap<number, string>;
  /** Ids of schools by register number. */
  registered: ReadonlyMap<number, string>;
};

/** Reads it off what main holds. */
export function knownIn(entries: readonly AnyEntry[], paths: readonly string[], policy: Policy): Known {
  const [people, schools] = [entriesOf(entries, 'person'), entriesOf(entries, 'school')];
  const named = ({ id, data: { name } }: { id: string; data: { name: string } }) => ({
    value: id,
    label: name,
  });
  const titled = ({ id, data: { title } }: { id: string; data: { title: string } }) => ({
    value: id,
    label: title,
  });
  return {
    ...{ policy, paths },
    refers: {
      person: people.map(named),
      school: schools.map(named),
      priority: entriesOf(entries, 'priority').map(titled),
      practice: entriesOf(entries, 'practice').map(titled),
      try: [],
    },
    handles: new Map(people.flatMap(({ id, data }) => (data.github ? [[data.github.id, id]] : []))),
    registered: new Map(schools.flatMap(({ id, data }) => (data.urn === undefined ? [] : [[data.urn, id]]))),
  };
}

/** What the questions need to know. A path is free where neither main nor another open issue has it. */
export function aboutIn({ policy, paths, refers }: Known, today: string, held: readonly string[]): About {
  const taken = new Set([...paths, ...held]);
  return { policy, today, known: refers, taken: (path) => taken.has(path) };
}

/** The person on main whose file names an account by its number. */
export const handleIn = ({ handles }: Known, { id }: Account): string | undefined => handles.get(id);

/** A school as somebody typed it, by its id or its name; or what to do where there is none. */
export function schoolNamed(
  typed: string,
  { refers: { school } }: Known,
): { id: string } | { problem: string } {
  const wanted = plainName(typed);
  const found = school.filter(({ value, label }) => value === wanted || plainName(label) === wanted);
  const [first, ...more] = found;
  if (first && more.length === 0) return { id: first.value };
  if (first)
    return {
      problem: `Unexpected name of ${found.length} schools, expected one. Write the last part of its address here instead: ${found.map(({ value }) => value).join(' or ')}.`,
    };
  const labels = new Map(school.map(({ label }) => [plainName(label), label]));
  const near = closest(wanted.slice(0, 80), labels.keys()).map((name) => labels.get(name) ?? name);
  const meant = near.length === 0 ? '' : ` Did you mean ${near.join(', or ')}?`;
  return {
    problem: `Unexpected school that is not here, expected the name of one that is.${meant} If it is not here yet, add it with the form "Add a school"; this issue goes on by itself once it is there.`,
  };
}
