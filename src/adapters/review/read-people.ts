import { entriesOf } from '#core/library/library.ts';
import { readFiles } from '#core/library/read-files.ts';
import type { Person } from '#core/model/people.ts';
import type { Policy } from '#core/model/policy.ts';
import { type PersonVersion, peopleThrough } from '#core/review/people-through.ts';
import { personSalvaged } from '#core/review/person-salvaged.ts';
import type { Instant, PersonThrough } from '#core/review/snapshot.ts';
import { failed } from '../github/error.ts';
import type { Forge, TreeEntry } from '../github/port.ts';
import type { Blobs } from './blobs.ts';
import type { Checkout, PathChange } from './checkout.ts';

const folder = 'content/people';
/** Over the API every change costs a request, so longer histories are read from a checkout only. */
const mostChanges = 100;
const personBytesMax = 262_144;

type Asked = {
  forge: Forge;
  checkout: Checkout;
  blobs: Blobs;
  policy: Policy;
  /** The commit that main is at, and the blobs of people's files in it by path. */
  head: string;
  held: ReadonlyMap<string, string>;
  /** People as their files on main say now, by handle. */
  now: ReadonlyMap<string, Person>;
  /** What was read before in this run. */
  before?: PeopleHistory | undefined;
  at: Instant;
  log: (line: string) => void;
};

/** Every change of people's files, and the files after the last of them. */
export type PeopleHistory = { changes: readonly PathChange[]; held: ReadonlyMap<string, string> };

/**
 * Everybody with a file on main and what it said before. From a checkout of main with its whole history, what came since then
 * over the API; without a checkout all of it over the API. Undefined where neither gives all of it: then nobody's
 * independence is known.
 */
export async function readPeople(
  asked: Asked,
): Promise<{ people: PersonThrough[]; history: PeopleHistory } | undefined> {
  const { now, log } = asked;
  const changes = asked.before ? since(asked.before, asked.held, asked.at) : await changesOf(asked);
  if (!changes) {
    log(
      `People’s files changed more than ${mostChanges} times, which is too much to read over the API: nothing is merged. Run it in a checkout of main with its whole history (git fetch --unshallow; fetch-depth: 0 in a workflow).`,
    );
    return undefined;
  }
  const versions: PersonVersion[] = [];
  for (const { path, at, now: object } of changes) {
    const handle = /^content\/people\/([^/]+)\.yaml$/.exec(path)?.[1];
    if (handle === undefined) continue;
    const bytes = object === undefined ? undefined : await asked.blobs.bytes({ object }, personBytesMax);
    const data =
      bytes && (readPerson(bytes, asked.policy) ?? personSalvaged(new TextDecoder().decode(bytes)));
    if (object !== undefined && !data)
      log(`An earlier version of ${path} (${at}) is no file with fields and is passed over.`);
    versions.push({ handle, since: at, ...(data && { data }) });
  }
  return { people: peopleThrough(versions, now), history: { changes, held: asked.held } };
}

/** What was known before, and what is different now: that changed while this run went on. */
function since(before: PeopleHistory, held: ReadonlyMap<string, string>, at: Instant): PathChange[] {
  return [...before.changes, ...between(before.held, held, at)];
}

function between(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  at: Instant,
): PathChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [was, now] = [before.get(path), after.get(path)];
    return was === now ? [] : [{ path, at, ...(was && { was }), ...(now && { now }) }];
  });
}

async function changesOf({ forge, checkout, head, held }: Asked): Promise<PathChange[] | undefined> {
  const here = checkout.head();
  const isOnMain =
    here !== undefined && (here === head || (await forge.mergeBase(here).catch(none)) === here);
  const known = isOnMain ? checkout.changes(folder) : [];
  if (here === head) return known;
  const from = isOnMain ? (known.at(-1)?.at ?? beginning) : beginning;
  const commits = (await forge.listHistory(folder, from)).toReversed();
  const later = isOnMain ? commits.filter(({ commit }) => !checkout.holds(commit, here)) : commits;
  if (later.length > mostChanges) return undefined;
  const changes = [...known];
  let before: ReadonlyMap<string, string> = isOnMain
    ? filesIn(checkout.tree(here) ?? [])
    : new Map<string, string>();
  for (const { commit, at } of later) {
    const { items, complete } =
      commit === head ? { items: [], complete: true } : await forge.readTree(commit);
    if (!complete) return undefined;
    const after = commit === head ? held : filesIn(items);
    changes.push(...between(before, after, at));
    before = after;
  }
  return changes;
}

const beginning: Instant = '1970-01-01T00:00:00Z';

function none(error: unknown): undefined {
  if (failed(error, 'not-found')) return undefined;
  throw error;
}

/** People's files among all files, by path. */
export const filesIn = (entries: readonly TreeEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap(({ path, object, is }) =>
      is === 'file' && path.startsWith(`${folder}/`) ? [[path, object]] : [],
    ),
  );

function readPerson(bytes: Uint8Array, policy: Policy): Person | undefined {
  const pictures = { problems: [], lookup: () => undefined };
  const { entries } = readFiles([{ path: 'people/x.yaml', bytes }], { policy, pictures, sha256: () => '' });
  return entriesOf(entries, 'person')[0]?.data;
}
