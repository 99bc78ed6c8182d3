import type { Policy } from '#core/model/policy.ts';
import { isAfter } from './months.ts';
import { handlesOf } from './people.ts';
import type { Contribution, Instant, Main, PersonThrough } from './snapshot.ts';

/** Who stands behind a contribution. */
export type Behind = {
  /** Authors, and everybody whose account made commits in it. */
  handles: ReadonlySet<string>;
  accounts: ReadonlySet<number>;
  schools: ReadonlySet<string>;
  /** Authors on main of the files it changes and of the write-ups in whose folders they lie: they have a stake in it. */
  stakeholders: ReadonlySet<string>;
  declares: readonly string[];
};

/** What independence is judged with. */
export type Bearings = { main: Main; behind: Behind; now: Instant; policy: Policy };

/** The versions of a person's file that stood on main at any time since an instant. */
export function versionsSince({ versions }: PersonThrough, since: Instant): PersonThrough['versions'] {
  return versions.filter((_, place) => {
    const next = versions[place + 1];
    return !next || isAfter(next.since, since);
  });
}

/** A name as it is compared: case, width and spacing apart. */
export const plainName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Every school somebody was at, by their file on main, at any time since an instant. */
export const schoolsOf = (person: PersonThrough, since: Instant): Set<string> =>
  new Set(versionsSince(person, since).flatMap(({ data }) => data.school ?? []));

/** Says who stands behind a contribution: its front matter, whoever opened it, and whoever wrote commits in it. */
export function behindOf(
  contents: readonly Contribution[],
  accounts: readonly { id: number }[],
  main: Main,
): Behind {
  const ids = new Set(accounts.map(({ id }) => id));
  const named = contents.flatMap(({ authors }) => authors);
  const owners = [...ids].flatMap((id) => handlesOf(id, main));
  const handles = new Set([...named, ...owners]);
  const folders = new Set(contents.flatMap(({ path }) => /^practices\/[^/]+\//.exec(path)?.[0] ?? []));
  const before = [...contents.map(({ path }) => path), ...[...folders].map((folder) => `${folder}index.mdx`)];
  const stakeholders = before.flatMap((path) => main.published.get(path)?.authors ?? []);
  return {
    handles,
    accounts: ids,
    schools: new Set(contents.flatMap(({ school }) => school ?? [])),
    stakeholders: new Set(stakeholders),
    declares: contents.flatMap(({ declares }) => declares).filter((said) => said !== 'none'),
  };
}
