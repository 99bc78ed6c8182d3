import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sealBoxes, sealTo } from '#adapters/seal/boxes.ts';
import type { network } from '#core/model/community.ts';
import { addressOf, type DataOf } from '#core/model/kinds.ts';
import { type Person, person, school } from '#core/model/people.ts';
import { writeReceipt } from '#core/review/block/receipt.ts';
import { blockDigest } from '#core/review/block/standing.ts';
import { type Rating, writeBlock } from '#core/review/block.ts';
import { digestOf, type FileDigest } from '#core/review/digest.ts';
import type { JudgeOptions } from '#core/review/facts.ts';
import { livingTag } from '#core/review/noted.ts';
import { sealContents, writeSeal } from '#core/review/seal.ts';
import type {
  Account,
  ChangedFile,
  Contribution,
  PersonThrough,
  PostedComment,
  PostedReview,
  Pull,
  Snapshot,
} from '#core/review/snapshot.ts';
import {
  accounts,
  bytes,
  contribution,
  made,
  now,
  snapshotWith,
  usualMain,
  usualOptions,
  usualRating,
} from './made.ts';

type Named = string | { id: number; login: string };

type Told<T> = Omit<Partial<T>, 'by' | 'at' | 'judged'> & { by: Named; at: string };

/** A story as written: what differs from the usual snapshot of `made.ts`. People are named by their handles. */
export type Story = {
  why: string;
  now?: string;
  people?: Record<
    string,
    (Partial<Person> & { id?: number; before?: (Partial<Person> & { since: string })[] }) | null
  >;
  schools?: Record<string, Partial<DataOf<'school'>>>;
  networks?: Record<string, string[]>;
  records?: {
    practice: string;
    pull: number;
    mergedAt: string;
    files: Record<string, string>;
    by?: string;
    reviews?: Named[];
  }[];
  published?: Record<string, string[]>;
  pull?: Omit<Partial<Pull>, 'author' | 'asked' | 'committers' | 'mergedBy'> & {
    author?: Named;
    mergedBy?: Named;
    committers?: Named[];
  };
  asked?: Record<string, string>;
  files?: (Omit<Partial<ChangedFile>, 'sha256'> & {
    path: string;
    bytes?: string;
    says?: Partial<Contribution>;
  })[];
  many?: number;
  findings?: Partial<Snapshot['checked']['findings'][number]>[];
  levels?: { claimed: number; supported: number };
  reviews?: (Told<PostedReview> & {
    rating?: Partial<Rating>;
    sealed?: true;
    sealedTo?: Partial<{ pull: number; by: Named; bytes: string; key: 'lost' }>;
    saw?: string;
    copyOf?: number;
  })[];
  comments?: (Told<PostedComment> & { says: string })[];
  /** What the bot noted: of which review, when, and whether its block and bytes were others then. */
  receipts?: { of: number; seen: string; block?: 'other'; saw?: string }[];
  permissions?: Record<string, Snapshot['permissions'] extends ReadonlyMap<number, infer P> ? P : never>;
  open?: Record<string, number>;
  complete?: boolean;
  keys?: 'none';
  options?: Partial<Pick<JudgeOptions, 'mergeRefused' | 'notRequestable'>>;
};

export const storiesFolder = new URL('../../fixtures/stories/', import.meta.url);

export const storyNames = (): string[] => readdirSync(storiesFolder).toSorted();

export const readStory = (name: string): Story =>
  parse(readFileSync(new URL(`${name}/story.yaml`, storiesFolder), 'utf8')) as Story;

/** Secret keys for these tests alone: the bytes 1, 2, … and 101, 102, … */
const secret = (start: number): string =>
  btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, i) => (start + i) % 256)));

const [box, lostBox] = await Promise.all([sealBoxes(secret(1)), sealBoxes(secret(101))]).then((all) =>
  all.map(([one]) => one),
);

const usual: Record<string, Account> = accounts;

const known = (named: Named, { people }: Pick<Story, 'people'>): Account => {
  if (typeof named !== 'string') return named;
  const id = people?.[named]?.id ?? usual[named]?.id;
  if (id === undefined) throw new Error(`Who is ${named}?`);
  return { id, login: usual[named]?.login ?? named };
};

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

const filesOf = ({ files, many }: Story): NonNullable<Story['files']> =>
  many === undefined
    ? (files ?? [{ path: `content/${contribution.path}` }])
    : Array.from({ length: many }, (_, i) => ({ path: `content/practices/practice-${i}/index.mdx` }));

function contentsOf(story: Story): Contribution[] {
  return filesOf(story).flatMap(({ path, change, says }) => {
    const inside = path.replace(/^content\//, '');
    if (inside === path || change === 'removed' || !addressOf(inside)) return [];
    return [{ ...contribution, path: inside, ...says }];
  });
}

const sawFiles = (story: Story, letter?: string): FileDigest[] =>
  filesOf(story)
    .filter(({ path }) => path.startsWith('content/'))
    .map(({ path, bytes: own = 'a' }) => ({
      path: path.replace('content/', ''),
      sha256: bytes(letter ?? own),
    }));

type ReviewTold = NonNullable<Story['reviews']>[number];

async function bodyOf(story: Story, told: ReviewTold, bodies: readonly string[]): Promise<string> {
  const rating: Rating = { ...usualRating, ...told.rating };
  if (told.copyOf !== undefined) return bodies[told.copyOf] ?? '';
  if (told.body !== undefined) return told.body;
  if (!told.sealed) return writeBlock(rating);
  const to = told.sealedTo ?? {};
  const key = to.key === 'lost' ? lostBox : box;
  const binding = {
    pull: to.pull ?? 7,
    by: known(to.by ?? told.by, story).id,
    digest: digestOf(sawFiles(story, to.bytes ?? told.saw)),
  };
  const sealed = await sealTo(key?.publicKey ?? '', sealContents(binding, rating));
  return writeSeal({ keyId: key?.keyId ?? '', bytes: sealed });
}

async function reviewsOf(story: Story): Promise<PostedReview[]> {
  const posted: PostedReview[] = [];
  for (const [place, told] of (story.reviews ?? []).entries()) {
    const body = await bodyOf(
      story,
      told,
      posted.map((one) => one.body),
    );
    posted.push({
      ...{
        id: told.id ?? 500 + place,
        by: known(told.by, story),
        state: told.state ?? 'approved',
        body,
        at: told.at,
      },
      ...(told.saw !== 'gone' && { judged: sawFiles(story, told.saw) }),
    });
  }
  return posted;
}

/** The bot's living comment with what it noted of reviews; none where a story tells of no receipts. */
function notedIn(story: Story, reviews: readonly PostedReview[]): PostedComment[] {
  const noted = (story.receipts ?? []).flatMap(({ of, seen, block, saw }) => {
    const review = reviews[of];
    if (!review) return [];
    const { id: post, by, body } = review;
    const digest = block === 'other' ? `sha256:${bytes('0')}` : (blockDigest(body) ?? '');
    return writeReceipt({
      ...{ pull: 7, post, by: by.id, seen, sealed: false, block: digest },
      files: sawFiles(story, saw),
    });
  });
  if (noted.length === 0) return [];
  return [{ id: 90, by: accounts.bot, at: '2026-11-12T08:00:00Z', body: [livingTag, ...noted].join('\n') }];
}

/** The snapshot of a story, and what it is judged with. */
export async function staged(story: Story): Promise<{ snapshot: Snapshot; options: JudgeOptions }> {
  const { author, mergedBy, committers, ...pull } = story.pull ?? {};
  const main: Snapshot['main'] = {
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
  };
  const opened = known(author ?? 'ada', story);
  const reviews = await reviewsOf(story);
  const snapshot = snapshotWith({
    main,
    reviews,
    comments: [
      ...notedIn(story, reviews),
      ...(story.comments ?? []).map(({ by, at, says, editedAt, id }, place) => ({
        ...{ id: id ?? 100 + place, by: known(by, story), body: says, at },
        ...(editedAt !== undefined && { editedAt }),
      })),
    ],
    files: filesOf(story).map(({ says: _, bytes: letter = 'a', ...file }) => ({
      ...{ change: 'added' as const, object: 'file' as const },
      ...(file.change !== 'removed' && letter !== 'unread' && { sha256: bytes(letter) }),
      ...file,
    })),
    checked: {
      findings: (story.findings ?? []).map((one) => ({
        ...{ path: contribution.path, line: 1, column: 1, ruleId: 'rule', severity: 'error', message: 'No.' },
        ...one,
      })) as Snapshot['checked']['findings'],
      contents: contentsOf(story),
      levels: [{ practice: 'paired-reading', claimed: 3, supported: 3, ...story.levels }],
    },
    complete: story.complete ?? true,
    permissions: new Map([
      [accounts.eve.id, 'write'],
      [accounts.bot.id, 'write'],
      ...Object.entries(story.permissions ?? {}).map(
        ([name, what]) => [known(name, story).id, what] as const,
      ),
    ]),
    openReviews: new Map(Object.entries(story.open ?? {}).map(([name, n]) => [known(name, story).id, n])),
    pull: {
      ...pull,
      author: opened,
      committers: (committers ?? [opened]).map((one) => known(one, story)),
      asked: Object.entries(story.asked ?? {}).map(([name, at]) => ({ ...known(name, story), at })),
      ...(mergedBy !== undefined && { mergedBy: known(mergedBy, story) }),
    },
  });
  const boxes = story.keys === 'none' || !box ? [] : [box];
  return { snapshot, options: { ...usualOptions, now: story.now ?? now, boxes, ...story.options } };
}
