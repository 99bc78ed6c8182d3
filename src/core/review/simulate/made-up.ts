import { type Outcome, outcomes, type Subject, subjects } from '#core/model/lists.ts';
import type { Person } from '#core/model/people.ts';
import { type Random, randomFrom } from '#core/synthetic/random.ts';
import type { Contribution, Main, PersonThrough, Snapshot } from '../snapshot.ts';

/** A made-up instance: how many reviewers, and the people and schools that main then holds. */
export type Instance = { main: Main; reviewers: readonly PersonThrough[]; authors: readonly PersonThrough[] };

const since = '2020-01-01T00:00:00Z';

/** Teachers of a few subjects are many, of others few: each next one in the list half as likely again. */
const oneOf = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(list.length * random.next() ** 1.5)] as T;

const someOf = <T>(list: readonly T[], most: number, random: Random): T[] => [
  ...new Set(Array.from({ length: random.whole(1, most) }, () => oneOf(list, random))),
];

const agesOf = (random: Random): [number, number] => (random.next() < 0.5 ? [5, 11] : [11, 16]);

function personOf(at: number, roles: Person['roles'], schools: number, random: Random): PersonThrough {
  const data: Person = {
    name: `Person ${at}`,
    github: { login: `person-${at}`, id: 1000 + at },
    school: `school-${random.whole(1, schools)}`,
    roles,
    expertise: {
      subjects: someOf<Subject>(subjects, 3, random),
      outcomes: someOf<Outcome>(outcomes, 3, random),
      ages: agesOf(random),
    },
  };
  return { handle: `person-${at}`, versions: [{ since, data }] };
}

/** Every third school stands alone; the others are in trusts of about five. */
function schoolsOf(count: number): Main['schools'] {
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const school = {
        name: `School ${at + 1}`,
        country: 'GB-ENG',
        phase: 'primary',
        ages: [5, 11],
      } as const;
      const trust = at % 3 === 0 ? {} : { trust: `Trust ${Math.floor(at / 7)}` };
      return [`school-${at + 1}`, { ...school, ages: [5, 11], ...trust }];
    }),
  );
}

/** People, schools and trusts, made from a seed: as many schools as reviewers have colleagues, and a third more authors. */
export function madeUpInstance(reviewers: number, seed: number): Instance {
  const random = randomFrom(seed);
  const schools = Math.max(4, Math.round(reviewers * 0.6));
  const make = (from: number, count: number, roles: Person['roles']) =>
    Array.from({ length: count }, (_, at) => personOf(from + at, roles, schools, random));
  const all = make(1, reviewers, ['author', 'reviewer']);
  const others = make(reviewers + 1, Math.round(reviewers / 3), ['author']);
  const people = [...all, ...others];
  return {
    ...{ reviewers: all, authors: people },
    main: {
      ...{ people, schools: schoolsOf(schools), networks: new Map(), projects: [], records: [] },
      ...{ published: new Map(), policyDigest: `sha256:${'0'.repeat(64)}` },
    },
  };
}

const digit = (number: number, length: number): string => number.toString(16).padStart(length, '0');

/** A new write-up by somebody, about one subject and outcome that its author knows. */
export function madeUpPull(
  number: number,
  author: PersonThrough,
  { main, createdAt, random }: { main: Main; createdAt: string; random: Random },
): Snapshot {
  const data = author.versions[0]?.data;
  const { subjects: known = [], outcomes: wanted = [], ages } = data?.expertise ?? {};
  const account = data?.github ?? { id: 1, login: 'nobody' };
  const path = `practices/practice-${number}/index.mdx`;
  const contribution: Contribution = {
    ...{ path, authors: [author.handle], declares: ['none'], guarded: [] },
    ...(data?.school !== undefined && { school: data.school }),
    topics: {
      ...(ages && { ages }),
      subjects: known.length > 0 ? [random.pick(known)] : [],
      outcomes: wanted.length > 0 ? [random.pick(wanted)] : [],
    },
  };
  return {
    ...{ repository: 'made-up/instance', complete: true, reviews: [], comments: [], main },
    bot: { id: 1, login: 'bot' },
    files: [{ path: `content/${path}`, change: 'added', object: 'file', sha256: digit(number, 64) }],
    permissions: new Map(),
    openReviews: new Map(),
    checked: {
      findings: [],
      contents: [contribution],
      levels: [{ practice: `practice-${number}`, claimed: 3, supported: 3 }],
    },
    pull: {
      ...{ number, author: account, title: `Practice ${number}`, state: 'open', draft: false, createdAt },
      ...{ headSha: digit(number, 40), headExists: true, mergeable: true, labels: [], asked: [] },
      committers: [account],
    },
  };
}
