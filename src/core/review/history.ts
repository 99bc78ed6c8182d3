import type { Instant, Main, PersonThrough } from './snapshot.ts';

/** What main's records tell of people, looked up by account number, handle or path instead of searched for. */
export type History = {
  /** Whose file names an account now; of two that name the same, the older. */
  people: ReadonlyMap<number, PersonThrough>;
  /** Handles of all whose file names or ever named an account. */
  handles: ReadonlyMap<number, readonly string[]>;
  /** When the recorded reviews of an account were given, oldest first. */
  given: ReadonlyMap<number, readonly Instant[]>;
  /** Whose reviews counted for work of an author, by the author's handle, and when it was merged. */
  approvals: ReadonlyMap<string, readonly { by: string; at: Instant }[]>;
  /** Write-ups of an author that a quorum published. */
  writeUps: ReadonlyMap<string, ReadonlySet<string>>;
  /** What an author published, each with all its authors and when it was last recorded. */
  published: ReadonlyMap<string, readonly { authors: readonly string[]; at?: Instant }[]>;
};

function add<K, V>(to: Map<K, V[]>, key: K, value: V): void {
  const list = to.get(key);
  if (list) list.push(value);
  else to.set(key, [value]);
}

const since = ({ versions }: PersonThrough): number => Date.parse(versions[0]?.since ?? '') || 0;

function peopleOf({ people }: Main): Pick<History, 'people' | 'handles'> {
  const now = new Map<number, PersonThrough>();
  const handles = new Map<number, string[]>();
  const inOrder = people.toSorted((a, b) => since(a) - since(b) || (a.handle < b.handle ? -1 : 1));
  for (const person of inOrder) {
    const id = person.versions.at(-1)?.data.github?.id;
    if (id !== undefined && !now.has(id)) now.set(id, person);
    const ids = new Set(person.versions.flatMap(({ data }) => data.github?.id ?? []));
    for (const each of ids) add(handles, each, person.handle);
  }
  return { people: now, handles };
}

function read(main: Main): History {
  const given = new Map<number, Instant[]>();
  const approvals = new Map<string, { by: string; at: Instant }[]>();
  const writeUps = new Map<string, Set<string>>();
  const lastAt = new Map<string, Instant>();
  for (const { practice, record } of main.records) {
    for (const { by, at } of record.reviews) add(given, by.githubId, at);
    const authors = new Set(record.files.flatMap(({ path }) => main.published.get(path)?.authors ?? []));
    const counted = record.reviews.filter(({ independence }) => independence.counts);
    for (const author of authors)
      for (const { by } of counted) add(approvals, author, { by: by.handle, at: record.mergedAt });
    if (record.outcome.by === 'quorum')
      for (const author of main.published.get(`practices/${practice}/index.mdx`)?.authors ?? [])
        writeUps.set(author, (writeUps.get(author) ?? new Set()).add(practice));
    for (const { path } of record.files) {
      const before = lastAt.get(path);
      if (before === undefined || Date.parse(record.mergedAt) > Date.parse(before))
        lastAt.set(path, record.mergedAt);
    }
  }
  const published = new Map<string, { authors: readonly string[]; at?: Instant }[]>();
  for (const [path, { authors }] of main.published) {
    const at = lastAt.get(path);
    for (const author of new Set(authors))
      add(published, author, { authors, ...(at !== undefined && { at }) });
  }
  for (const list of given.values()) list.sort((a, b) => Date.parse(a) - Date.parse(b));
  return { ...peopleOf(main), given, approvals, writeUps, published };
}

const known = new WeakMap<Main, History>();

/** The history in what main holds; worked out once for each reading of main, which nobody changes. */
export function historyOf(main: Main): History {
  const before = known.get(main);
  if (before) return before;
  const history = read(main);
  known.set(main, history);
  return history;
}
