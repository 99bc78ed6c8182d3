import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DataOf } from '#core/model/kinds.ts';
import type { Person } from '#core/model/people.ts';
import type { Rating } from '#core/review/block.ts';
import type { JudgeOptions } from '#core/review/facts.ts';
import type {
  Account,
  ChangedFile,
  Contribution,
  PostedComment,
  PostedReview,
  Pull,
  Snapshot,
} from '#core/review/snapshot.ts';
import { accounts } from './made.ts';

/** A handle of the story or of `made.ts`, or an account that nobody on main has. */
export type Named = string | { id: number; login: string };

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

const usual: Record<string, Account> = accounts;

/** Whom a story means. */
export const known = (named: Named, { people }: Pick<Story, 'people'>): Account => {
  if (typeof named !== 'string') return named;
  const id = people?.[named]?.id ?? usual[named]?.id;
  if (id === undefined) throw new Error(`Who is ${named}?`);
  return { id, login: usual[named]?.login ?? named };
};
