import type { AnyEntry, Entry } from '#core/library/entry.ts';
import { addressOf, imagePath } from '#core/model/kinds.ts';
import type { Problem } from '#core/model/problem.ts';
import type { Publisher } from '#core/model/publication.ts';
import { digestProblem, isPlaceholder } from '../record.ts';

/** What one record says of one file: these bytes were agreed on. */
export type Vouch = {
  path: string;
  sha256: string;
  by: Publisher;
  /** Path of the record. */
  record: string;
  /** ISO day. */
  on: string;
};

/** What needs a record before it is published. */
export type Publishable = 'practice' | 'report' | 'try' | 'challenge' | 'image';

/** What a path holds that needs a record; undefined for everything else. */
export function publishable(path: string): Publishable | undefined {
  if (imagePath.test(path)) return 'image';
  const kind = addressOf(path)?.kind;
  return kind === 'practice' || kind === 'report' || kind === 'try' || kind === 'challenge'
    ? kind
    : undefined;
}

/** Whose word is enough for what. What is good enough for more is good enough for less: whoever screened saw a try, too. */
const enoughFor: Readonly<Record<Publisher, readonly Publishable[]>> = {
  quorum: ['practice', 'report', 'try', 'challenge', 'image'],
  editor: ['practice', 'report', 'try', 'challenge', 'image'],
  screened: ['challenge', 'try'],
  machine: ['try'],
  starter: ['practice', 'report', 'image'],
};

type RecordEntry = Entry<'review'> | Entry<'starter'>;

const isRecord = (entry: AnyEntry): entry is RecordEntry =>
  entry.kind === 'review' || entry.kind === 'starter';

const onlyTheBot =
  'Only the bot changes this file: bring back what it wrote. Until then it vouches for nothing.';

/** Why a record vouches for nothing, in words; undefined for a sound one. */
function fault(entry: RecordEntry): string | undefined {
  const folder = `practices/${entry.owner}/`;
  const elsewhere = entry.data.files.find(({ path }) => !path.startsWith(folder));
  if (elsewhere)
    return `Unexpected file "${elsewhere.path}", expected files of ${folder} only, where this record lies. ${onlyTheBot}`;
  if (entry.kind === 'starter') return undefined;
  if (String(entry.data.pull) !== entry.id)
    return `Unexpected pull request ${entry.data.pull}, expected ${entry.id}, which the name of the file says. ${onlyTheBot}`;
  const digest = digestProblem(entry.data);
  return digest && `${digest} Until then it vouches for nothing.`;
}

/** What is wrong with records that their schema cannot see. */
export const recordProblems = (entries: readonly AnyEntry[]): Problem[] =>
  entries.filter(isRecord).flatMap((entry) => {
    const message = fault(entry);
    return message === undefined
      ? []
      : [{ path: entry.path, line: 1, column: 1, ruleId: 'record-damaged', severity: 'error', message }];
  });

/** The starter library comes before everything that was ever reviewed. */
const timeOf = (entry: RecordEntry): number =>
  entry.kind === 'starter' ? Number.NEGATIVE_INFINITY : Date.parse(entry.data.mergedAt);

const newestFirst = (a: RecordEntry, b: RecordEntry): number =>
  timeOf(b) - timeOf(a) || Number(b.id) - Number(a.id) || 0;

function vouchesOf(entry: RecordEntry): Vouch[] {
  const { by } = entry.data.outcome;
  const on = entry.kind === 'starter' ? entry.data.addedOn : entry.data.mergedAt.slice(0, 10);
  return entry.data.files.flatMap(({ path, sha256 }) => {
    const what = publishable(path);
    return what && enoughFor[by].includes(what) ? [{ path, sha256, by, record: entry.path, on }] : [];
  });
}

/** What all records come to: what is vouched for, by path, the newest first; and every path that any of them names. */
export type Vouching = {
  vouches: ReadonlyMap<string, readonly Vouch[]>;
  named: ReadonlySet<string>;
};

/**
 * What the records vouch for, in whatever order they come. Damaged records vouch for nothing, made-up ones only where
 * `allowDemo`, and a record that a write-up was withdrawn takes back all that went before.
 */
export function vouchingOf(entries: readonly AnyEntry[], { allowDemo }: { allowDemo: boolean }): Vouching {
  const records = entries
    .filter(isRecord)
    .filter((entry) => !(entry.kind === 'review' && isPlaceholder(entry.data)));
  const sound = records.filter((entry) => (allowDemo || !entry.data.demo) && fault(entry) === undefined);
  const standing = [...Map.groupBy(sound, ({ owner }) => owner).values()].flatMap((of) => {
    const inOrder = of.sort(newestFirst);
    const gone = inOrder.findIndex(({ data }) => data.outcome.is === 'withdrawn');
    return gone === -1 ? inOrder : inOrder.slice(0, gone);
  });
  return {
    vouches: Map.groupBy(standing.flatMap(vouchesOf), ({ path }) => path),
    named: new Set(records.flatMap(({ data }) => data.files.map(({ path }) => path))),
  };
}
