import type { Contribution } from '#core/contribute/contribution.ts';
import { fieldName } from './answering.ts';
import type { Underway, Who } from './underway.ts';

/** An entry of a list, such as the second finding: `findings`, 1. */
export type ListEntry = { list: string; place: number };

/** The entry that a question asks for, where it is one that asks whether there is one (`findings.1.?`). */
export function entryAskedFor(key: string): ListEntry | undefined {
  const [, list, place] = /^(.+)\.(\d+)\.\?$/.exec(key) ?? [];
  return list === undefined ? undefined : { list, place: Number(place) };
}

/** The key that a field has once an entry is gone: those of later entries move up, its own has none any more. */
function keyWithout({ list, place }: ListEntry, key: string): string | undefined {
  const [, number, rest] = key.startsWith(`${list}.`)
    ? (/^(\d+)(\..*)$/s.exec(key.slice(list.length + 1)) ?? [])
    : [];
  if (number === undefined || Number(number) < place) return key;
  return Number(number) === place ? undefined : `${list}.${Number(number) - 1}${rest}`;
}

const moved = <Value>(
  record: Readonly<Record<string, Value>>,
  keyOf: (key: string) => string | undefined,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const now = keyOf(key);
      return now === undefined ? [] : [[now, value]];
    }),
  );

/** What stands in a form without one entry of a list; the entries after it move up. */
export function withoutEntry(underway: Underway, who: Who, entry: ListEntry): Underway {
  const contribution = underway[who];
  if (!contribution) return underway;
  const keyOf = (key: string) => keyWithout(entry, key);
  const { answers, kept } = contribution;
  const left: Contribution = {
    ...contribution,
    answers: moved(answers, keyOf),
    ...(kept && { kept: moved(kept, keyOf) }),
  };
  const named = { ...entry, list: fieldName(who, entry.list) };
  const typed = moved(underway.typed ?? {}, (name) => keyWithout(named, name));
  return { ...underway, [who]: left, ...(underway.typed && { typed }) };
}
