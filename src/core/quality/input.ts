import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf, type Library, ownedBy } from '#core/library/library.ts';
import type { Network, Project } from '#core/model/community.ts';
import type { Person } from '#core/model/people.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Report } from '#core/model/report.ts';
import type { ReviewRecord, StarterRecord } from '#core/model/review-record.ts';
import type { Try } from '#core/model/try.ts';
import type { Writeup } from '#core/model/writeup.ts';
import { foldersOf } from '#core/review/folders.ts';

type Filed<T> = { id: string; path: string; data: T };

/** A write-up with what lies in its folder, as the register reads it. */
export type WriteUp = Filed<Writeup> & {
  reports: readonly Filed<Report>[];
  tries: readonly Filed<Try>[];
  reviews: readonly Filed<ReviewRecord>[];
  starter: StarterRecord | null;
};

/** A network with its joint projects. */
export type NetworkFile = Filed<Network> & { projects: readonly Filed<Project>[] };

/** What the register is worked out from; the data of a site is one. `now` is ISO, and nothing after it is looked at. */
export type RegisterInput = {
  now: string;
  policy: Policy;
  practices: readonly WriteUp[];
  withdrawn: readonly { id: string; title: string; on: string; reason: string }[];
  people: readonly { id: string; data: Person }[];
  networks: readonly NetworkFile[];
};

const writeUpsOf = (entries: readonly AnyEntry[]): WriteUp[] => {
  const starters = new Map(entriesOf(entries, 'starter').map(({ owner, data }) => [owner, data]));
  return foldersOf(entries).map(({ practice, reports, tries, reviews }) => ({
    ...{ id: practice.id, path: practice.path, data: practice.data, reports, tries, reviews },
    starter: starters.get(practice.id) ?? null,
  }));
};

/** A content folder as the register reads it. */
export function registerInput(
  { entries, policy, tombstones }: Pick<Library, 'entries' | 'policy' | 'tombstones'>,
  now: string,
): RegisterInput {
  return {
    ...{ now, policy, practices: writeUpsOf(entries), withdrawn: tombstones },
    people: entriesOf(entries, 'person'),
    networks: entriesOf(entries, 'network').map((network) => ({
      ...{ id: network.id, path: network.path, data: network.data },
      projects: ownedBy(entries, 'project', network.id),
    })),
  };
}
