import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Person, person } from '#core/model/people.ts';
import { type Policy, policy } from '#core/model/policy.ts';
import { type Rating, writeBlock } from '#core/review/block.ts';
import type { JudgeOptions } from '#core/review/facts.ts';
import type {
  Account,
  Contribution,
  Main,
  PersonThrough,
  PostedComment,
  PostedReview,
  Pull,
  Snapshot,
} from '#core/review/snapshot.ts';

/** The library's own policy. */
export const ownPolicy: Policy = policy.parse(parse(readFileSync('content/policy.yaml', 'utf8')));

export const now = '2026-11-20T12:00:00Z';

/** Accounts of made-up people; the bot is 1. */
export const accounts = {
  bot: { id: 1, login: 'worked-here-bot' },
  ada: { id: 11, login: 'ada' },
  ben: { id: 12, login: 'ben' },
  cyn: { id: 13, login: 'cyn' },
  dov: { id: 14, login: 'dov' },
  eve: { id: 15, login: 'eve' },
} satisfies Record<string, Account>;

const knows: Person['expertise'] = { subjects: ['english'], outcomes: ['reading-fluency'], ages: [5, 11] };

/** Somebody on main, from long ago unless said; parts replace the usual ones. */
export function made(
  handle: keyof typeof accounts,
  parts: Partial<Person> = {},
  since = '2020-01-01T00:00:00Z',
): PersonThrough {
  const data = person.parse({
    name: `${handle[0]?.toUpperCase()}${handle.slice(1)} Made-up`,
    github: accounts[handle],
    school: `school-of-${handle}`,
    roles: ['author', 'reviewer'],
    expertise: knows,
    ...parts,
  });
  return { handle, versions: [{ since, data }] };
}

/** The digest that stands for some bytes in these tests. */
export const bytes = (letter: string): string => letter.repeat(64);

/** The write-up that made-up pull requests bring. */
export const writeUpPath = 'practices/paired-reading/index.mdx';

export const files = [{ path: writeUpPath, sha256: bytes('a') }];

export const contribution: Contribution = {
  path: writeUpPath,
  authors: ['ada'],
  school: 'school-of-ada',
  topics: { ages: [8, 9], subjects: ['english'], outcomes: ['reading-fluency'] },
  declares: ['none'],
  guarded: [],
};

export const emptyMain: Main = {
  people: [],
  schools: new Map(),
  networks: new Map(),
  projects: [],
  records: [],
  published: new Map(),
  policyDigest: `sha256:${'0'.repeat(64)}`,
};

export const usualMain: Main = {
  ...emptyMain,
  people: [
    made('ada', { roles: ['author'] }),
    made('ben'),
    made('cyn'),
    made('dov'),
    made('eve', { roles: ['author', 'reviewer', 'editor'] }),
  ],
};

export const usualRating: Rating = {
  level: 3,
  confidence: 'medium',
  relationship: 'none',
  challenge: 'Who marked the tests, and did they know which pupils had read in pairs?',
  safeguarding: 'pass',
};

/** A review of the files as they are, in plain text. */
export function reviewBy(
  by: keyof typeof accounts,
  rating: Partial<Rating> = {},
  parts: Partial<PostedReview> = {},
): PostedReview {
  const { id } = accounts[by];
  return {
    id: 1000 + id,
    by: accounts[by],
    state: 'approved',
    body: writeBlock({ ...usualRating, ...rating }),
    at: '2026-11-12T09:00:00Z',
    judged: files,
    ...parts,
  };
}

/** A comment in the conversation; the number orders comments of one instant. */
export const comment = (
  by: Account,
  body: string,
  at = '2026-11-13T09:00:00Z',
  id = Date.parse(at) / 1000 + by.id,
): PostedComment => ({
  id,
  by,
  body,
  at,
});

const pull: Pull = {
  number: 7,
  author: accounts.ada,
  title: 'Reading in pairs',
  state: 'open',
  draft: false,
  createdAt: '2026-11-10T09:00:00Z',
  headSha: 'c'.repeat(40),
  headExists: true,
  mergeable: true,
  labels: [],
  asked: [],
  committers: [accounts.ada],
};

/** A pull request that brings one new write-up, with parts replaced. */
export function snapshotWith(
  parts: Partial<Omit<Snapshot, 'pull'>> & { pull?: Partial<Pull> } = {},
): Snapshot {
  return {
    repository: 'example/worked-here',
    complete: true,
    files: [{ path: `content/${writeUpPath}`, change: 'added', object: 'file', sha256: bytes('a') }],
    reviews: [],
    comments: [],
    bot: accounts.bot,
    permissions: new Map([
      [accounts.eve.id, 'write'],
      [accounts.bot.id, 'write'],
    ]),
    openReviews: new Map(),
    main: usualMain,
    checked: {
      findings: [],
      contents: [contribution],
      levels: [{ practice: 'paired-reading', claimed: 3, supported: 3 }],
    },
    ...parts,
    pull: { ...pull, ...parts.pull },
  };
}

/** Judges on the day these tests stand still, without keys. */
export const usualOptions: JudgeOptions = {
  now,
  policy: ownPolicy,
  boxes: [],
};
