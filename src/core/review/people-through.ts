import type { Person } from '#core/model/people.ts';
import type { Instant, PersonThrough } from './snapshot.ts';

/** What a person's file said from an instant on; no data where the file was taken away. */
export type PersonVersion = { handle: string; since: Instant; data?: Person };

const beginning: Instant = '1970-01-01T00:00:00Z';

/**
 * Everybody who has a file on main, with what it said before. `history` is every change known, oldest first, and `now` the
 * files as they are. What a file of another name said of the same account, before it was taken away, stays with the person:
 * nobody leaves a school or a tie behind by taking another name.
 */
export function peopleThrough(
  history: readonly PersonVersion[],
  now: ReadonlyMap<string, Person>,
): PersonThrough[] {
  return [...now].map(([handle, data]) => {
    const accounts = new Set(
      [data, ...history.filter((one) => one.handle === handle).map((one) => one.data)].flatMap(
        (one) => one?.github?.id ?? [],
      ),
    );
    const before = history.flatMap(({ handle: name, since, data: said }) => {
      const own = name === handle || (!now.has(name) && accounts.has(said?.github?.id ?? 0));
      return own && said ? [{ since, data: said }] : [];
    });
    const last = before.at(-1);
    const same = last && JSON.stringify(last.data) === JSON.stringify(data);
    const newest = same ? [] : [{ since: last?.since ?? beginning, data }];
    return { handle, versions: [...before, ...newest] };
  });
}
