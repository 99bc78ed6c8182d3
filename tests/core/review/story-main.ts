import type { network } from '#core/model/community.ts';
import type { DataOf } from '#core/model/kinds.ts';
import { type Person, person, school } from '#core/model/people.ts';
import { digestOf } from '#core/review/digest.ts';
import type { Main, PersonThrough, Snapshot } from '#core/review/snapshot.ts';
import { bytes, made, usualMain, usualRating } from './made.ts';
import { known, type Story } from './story.ts';

function peopleOf(story: Story): PersonThrough[] {
  const changed = story.people ?? {};
  const handles = [...new Set([...usualMain.people.map(({ handle }) => handle), ...Object.keys(changed)])];
  return handles.flatMap((handle): PersonThrough[] => {
    const parts = changed[handle];
    if (parts === null) return [];
    const before = usualMain.people.find((one) => one.handle === handle);
    if (parts === undefined) return before ? [before] : [];
    const { id, before: earlier = [], ...own } = parts;
    const account = known(handle, story);
    const base =
      before?.versions[0]?.data ??
      made('ben', { name: `${handle} Made-up`, school: `school-of-${handle}` }).versions[0]?.data;
    const at = (since: string, data: Partial<Person>) => ({
      since,
      data: person.parse({ ...base, github: account, ...data }),
    });
    const oldest = '2020-01-01T00:00:00Z';
    return [
      {
        handle,
        versions: [
          ...earlier.map(({ since, ...data }) => at(since, { ...own, ...data })),
          at(earlier.length > 0 ? '2026-10-01T00:00:00Z' : oldest, own),
        ],
      },
    ];
  });
}

function recordsOf(story: Story): Snapshot['main']['records'] {
  return (story.records ?? []).map(({ practice, pull, mergedAt, files, by = 'quorum', reviews = [] }) => {
    const listed = Object.entries(files).map(([path, letter]) => ({ path, sha256: bytes(letter) }));
    return {
      practice,
      record: {
        ...{ schema: 1, pull, mergedAt, headSha: 'd'.repeat(40), digest: digestOf(listed), files: listed },
        outcome: { is: 'published', by, level: 3, claimed: 3, supported: 3 },
        reviews: reviews.map((named) => {
          const { id, login } = known(named, story);
          return {
            by: { handle: login, githubId: id, login },
            ...{ at: mergedAt, sealed: true, ...usualRating, challenge: { text: usualRating.challenge } },
            independence: { counts: true, external: true, reasons: [] },
            expertise: { matches: true, on: [] },
          };
        }),
        ...{ agreement: null, waivers: [], adjudication: null, changed: [] },
        checks: { policyDigest: usualMain.policyDigest, passed: true, warnings: [] },
      } as DataOf<'review'>,
    };
  });
}

/** What main holds in a story: the usual people, with its changes. */
export const mainOf = (story: Story): Main => ({
  ...usualMain,
  people: peopleOf(story),
  schools: new Map(
    Object.entries(story.schools ?? {}).map(([id, data]) => [
      id,
      school.parse({ name: id, country: 'GB-ENG', phase: 'primary', ages: [5, 11], ...data }),
    ]),
  ),
  networks: new Map(
    Object.entries(story.networks ?? {}).map(([id, members]) => [
      id,
      { members, kind: 'alliance' } as unknown as ReturnType<typeof network.parse>,
    ]),
  ),
  records: recordsOf(story),
  published: new Map(Object.entries(story.published ?? {}).map(([path, authors]) => [path, { authors }])),
});
