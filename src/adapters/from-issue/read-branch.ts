import { contributed } from '#core/contribute/kinds.ts';
import { branchOf } from '#core/from-issue/branch.ts';
import type { BranchFile, Situation } from '#core/from-issue/situation.ts';
import { addressOf } from '#core/model/kinds.ts';
import { inContent, isContent } from '#core/review/lanes.ts';
import { gitName } from '../review/git-name.ts';
import type { IssueRun } from './context.ts';

/** The branch of an issue: what the bot has written on it, and what is there now. Paths are below `content/`. */
export type OwnBranch = {
  branch: NonNullable<Situation['branch']>;
  commits: readonly string[];
  written: ReadonlyMap<string, string>;
  now: ReadonlyMap<string, string>;
};

const isMade = (path: string): boolean =>
  isContent(path) && contributed.some((kind) => kind === addressOf(inContent(path))?.kind);

/** Reads it; undefined where there is none. Throws, in words, where it is not the bot's, or too large to be. */
export async function readOwnBranch(issue: number, { forge, bot }: IssueRun): Promise<OwnBranch | undefined> {
  const name = branchOf(issue);
  const read = await forge.readBranch(name);
  if (!read) return undefined;
  const last = read.commits.findLast(
    ({ accounts, parents }) => accounts[0]?.id === bot.id && parents.length === 1,
  )?.commit;
  if (last === undefined || !read.complete)
    throw new Error(
      `Unexpected branch ${name} that the bot did not make, or has grown too large. Rename or delete it; the next run goes on.`,
    );
  const now = new Map(
    read.files.flatMap(({ path, object }) =>
      object !== undefined && isMade(path) ? [[inContent(path), object]] : [],
    ),
  );
  const branch = { head: read.head, last };
  const commits = read.commits.map(({ commit }) => commit);
  if (last === read.head) return { branch, commits, written: now, now };
  const paths = read.files.map(({ path }) => path).filter(isMade);
  const held = await Promise.all(
    paths.map(async (path) => [path, await forge.readFile(path, last)] as const),
  );
  const written = new Map(held.flatMap(([path, file]) => (file ? [[inContent(path), file.object]] : [])));
  return { branch, commits, written, now };
}

type Wanted = readonly { path: string; text: string }[];

/** Files that the issue makes or has made, each with the blobs that decide what is to be done about it. */
export function branchFiles(wanted: Wanted, own: OwnBranch | undefined, like: string): BranchFile[] {
  const texts = new Map(wanted.map(({ path, text }) => [path, text]));
  const paths = new Set([...texts.keys(), ...(own?.written.keys() ?? [])]);
  return [...paths].sort().map((path) => {
    const text = texts.get(path);
    const [written, now] = [own?.written.get(path), own?.now.get(path)];
    return {
      path,
      ...(text !== undefined && { text, wanted: gitName(new TextEncoder().encode(text), like) }),
      ...(written !== undefined && { written }),
      ...(now !== undefined && { now }),
    };
  });
}
