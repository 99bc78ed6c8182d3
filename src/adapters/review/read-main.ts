import { bytesMaxOf } from '#core/check/listed.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';
import { type FileBytes, readFiles } from '#core/library/read-files.ts';
import { type Comparable, comparableOf } from '#core/lint/alike.ts';
import { type Instance, instance } from '#core/model/instance.ts';
import { imagePath } from '#core/model/kinds.ts';
import { type Policy, policy } from '#core/model/policy.ts';
import { inContent } from '#core/review/lanes.ts';
import { mainOf } from '#core/review/main-of.ts';
import type { Instant, Main } from '#core/review/snapshot.ts';
import { sha256 } from '../files/read-files.ts';
import { parseRoot } from '../files/root-files.ts';
import type { Forge, TreeEntry } from '../github/port.ts';
import type { Blobs } from './blobs.ts';
import type { Checkout } from './checkout.ts';
import { inTurns } from './in-turns.ts';
import { filesIn, type PeopleHistory, readPeople } from './read-people.ts';

/** Main as it is now: what a judgement rests on, and what a changed file is checked among. Paths are below `content/`. */
export type MainRead = {
  /** The commit. */
  head: string;
  policy: Policy;
  instance: Instance;
  main: Main;
  entries: ReadonlyMap<string, AnyEntry>;
  /** Every file but pictures, with its bytes. */
  files: ReadonlyMap<string, FileBytes>;
  /** Names of the blobs of all ordinary files, pictures too. */
  objects: ReadonlyMap<string, string>;
  /** Its texts as they are compared with new ones; worked out when first asked. */
  comparables: () => readonly Comparable[];
  /** How people's files came to be as they are; undefined where that could not be read. */
  people: PeopleHistory | undefined;
  /** False where some of it could not be read: then nothing is merged. */
  complete: boolean;
};

type Asked = {
  forge: Forge;
  checkout: Checkout;
  blobs: Blobs;
  now: Instant;
  /** What was read before in this run. */
  before?: MainRead | undefined;
  log: (line: string) => void;
};

const rootBytesMax = 1_000_000;

/**
 * Reads main afresh: its commit from GitHub, its files from the checkout as far as they are the very same, the others over
 * the API. Policy and instance are main's, whatever the pull request holds.
 *
 * Throws, in words, where there is no usable `policy.yaml` or `instance.yaml`.
 */
export async function readMain(asked: Asked): Promise<MainRead> {
  const { forge, checkout, blobs, log, now, before } = asked;
  const head = await forge.headOfMain();
  if (before?.head === head) return before;
  const local = checkout.tree(head);
  const listed = local ? { items: local, complete: true } : await forge.readTree(head);
  if (!listed.complete)
    log(
      'GitHub gave only a part of the list of files on main, which has too many: nothing is merged. Run it in a checkout of main (git pull).',
    );
  const held = listed.items.filter(({ is, path }) => is === 'file' && path.startsWith('content/'));
  const rootBytes = async (name: string) => {
    const entry = held.find(({ path }) => path === `content/${name}`);
    if (entry) return (await blobs.bytes(entry, rootBytesMax)) ?? new Uint8Array();
    // Of a list that GitHub cut it may be in the other part.
    const found = listed.complete ? undefined : await forge.readFile(`content/${name}`, head);
    if (found) return new TextEncoder().encode(found.text);
    throw new Error(`There is no content/${name} on main of ${forge.repository}. Add it first.`);
  };
  const policyBytes = await rootBytes('policy.yaml');
  const ownPolicy = parseRoot(textOf(policyBytes), 'content/policy.yaml on main', policy);
  const instanceText = textOf(await rootBytes('instance.yaml'));
  const files = await readAll(held, ownPolicy, blobs);
  const read = readFiles([...files.values()], {
    ...{ policy: ownPolicy, pictures: { problems: [], lookup: () => undefined }, sha256 },
  });
  const people = await readPeople({
    ...{ forge, checkout, blobs, log, head, policy: ownPolicy, held: filesIn(held) },
    ...{ at: now, before: before?.people },
    now: new Map(entriesOf(read.entries, 'person').map(({ id, data }) => [id, data])),
  });
  return {
    head,
    policy: ownPolicy,
    instance: parseRoot(instanceText, 'content/instance.yaml on main', instance),
    main: mainOf(read.entries, people?.people ?? [], `sha256:${sha256(policyBytes)}`),
    entries: new Map(read.entries.map((entry) => [entry.path, entry])),
    files,
    objects: new Map(held.map(({ path, object }) => [inContent(path), object])),
    comparables: once(() =>
      [...files.values()].flatMap(({ path, bytes }) => comparableOf(path, textOf(bytes)) ?? []),
    ),
    people: people?.history,
    complete: listed.complete && people !== undefined,
  };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');

function once<T>(find: () => T): () => T {
  let known: { found: T } | undefined;
  return () => {
    known ??= { found: find() };
    return known.found;
  };
}

/**
 * The bytes of everything but pictures, which are looked at where a pull request brings them and only named elsewhere. A file
 * that is too large is left out, as the build does.
 */
async function readAll(
  held: readonly TreeEntry[],
  ownPolicy: Policy,
  blobs: Blobs,
): Promise<Map<string, FileBytes>> {
  const most = bytesMaxOf(ownPolicy);
  const wanted = held.filter(({ path }) => !imagePath.test(inContent(path)));
  const read = await inTurns(wanted, async (entry) => {
    const path = inContent(entry.path);
    const bytes = await blobs.bytes(entry, most(path));
    return bytes ? [{ path, bytes }] : [];
  });
  return new Map(read.flat().map((file) => [file.path, file]));
}
