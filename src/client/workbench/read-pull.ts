import type { FileBytes } from '#core/library/read-files.ts';
import { inContent, isContent } from '#core/review/lanes.ts';
import { contentFolder } from '#core/share/github-pages.ts';
import {
  type FileAnswer,
  type Listed,
  readBlobAnswer,
  readFilesAnswer,
  readListing,
  readPullAnswer,
  readTreeAnswer,
} from '#core/workbench/github-answers.ts';
import { practicesIn, type ReadFile, type UnderReview } from '#core/workbench/under-review.ts';
import type { GitHub } from './github.ts';

/** The most files of a pull request, and the most bytes of the file at a path. */
export type Limits = { files: number; bytes: (path: string) => number };

/** Files that GitHub tells of at a time. */
const PAGE = 100;

/** What is told of a pull request that is too large to be read here. */
const tooLarge = (most: number): string =>
  `Unexpected pull request of more than ${most} files, expected fewer: it has to be split before it is reviewed.`;

async function bytesOf(object: string, { ask }: GitHub): Promise<Uint8Array> {
  const blob = await ask(`git/blobs/${object}`);
  if (blob === undefined) throw new Error('A file of this pull request is gone from GitHub. Fetch it again.');
  return readBlobAnswer(blob);
}

async function changedFiles(number: number, most: number, { ask }: GitHub): Promise<FileAnswer[]> {
  const files: FileAnswer[] = [];
  for (let page = 1; ; page += 1) {
    const more = readFilesAnswer((await ask(`pulls/${number}/files?per_page=${PAGE}&page=${page}`)) ?? []);
    files.push(...more);
    if (files.length > most) throw new Error(tooLarge(most));
    if (more.length < PAGE) return files;
  }
}

/** What lies in a folder on main, the folders in it as well; nothing where it is not there. */
async function listed(folder: string, ref: string, { ask }: GitHub): Promise<Listed[]> {
  const there = await ask(`contents/${folder}?ref=${encodeURIComponent(ref)}`);
  if (there === undefined) return [];
  const deeper = readListing(there).map(async (one) => {
    if (one.is === 'file') return [one];
    if (one.is !== 'dir') return [];
    const tree = readTreeAnswer((await ask(`git/trees/${one.object}`)) ?? { tree: [] });
    return tree
      .filter(({ is }) => is === 'blob')
      .map(({ path, object }) => ({ is: 'file', path: `${one.path}/${path}`, object }));
  });
  return (await Promise.all(deeper)).flat();
}

/** Texts that a write-up is rated from; records and pictures are not read. */
const isRead = /^(?!.*\/reviews\/).*\.(?:mdx|ya?ml)$/;

/** Everything on main in the folders that are touched, and the other files that are changed. */
async function readMain(files: readonly FileAnswer[], ref: string, github: GitHub): Promise<FileBytes[]> {
  const folders = practicesIn({ files }).map((practice) => `${contentFolder}/practices/${practice}`);
  const inFolders = await Promise.all(folders.map((folder) => listed(folder, ref, github)));
  const texts = inFolders.flat().filter(({ path }) => isRead.test(path));
  const singles = files.filter(
    ({ path, change }) =>
      change !== 'added' && isContent(path) && !folders.some((folder) => path.startsWith(`${folder}/`)),
  );
  const alone = singles.map(async ({ path, was = path }) => {
    const there = await github.ask(`contents/${was}?ref=${encodeURIComponent(ref)}`);
    return there === undefined ? [] : [{ path: inContent(was), bytes: readBlobAnswer(there) }];
  });
  const read = texts.map(async ({ path, object }) => ({
    ...{ path: inContent(path), bytes: await bytesOf(object, github) },
  }));
  return [...(await Promise.all(read)), ...(await Promise.all(alone)).flat()];
}

async function withBytes(
  { blob, ...file }: FileAnswer,
  { bytes: most }: Limits,
  github: GitHub,
): Promise<ReadFile> {
  if (file.change === 'removed' || blob === null || !isContent(file.path)) return file;
  const bytes = await bytesOf(blob, github);
  // The bot reads nothing larger either, and judges no file that it cannot read.
  return bytes.length > most(inContent(file.path)) ? file : { ...file, bytes };
}

/** Reads a pull request and what lies on main beside it. Throws, in words, where it cannot. */
export async function readPull(number: number, limits: Limits, github: GitHub): Promise<UnderReview> {
  const answer = await github.ask(`pulls/${number}`);
  if (answer === undefined)
    throw new Error(`There is no pull request ${number} in this repository. Look at its number again.`);
  const { title, author, headSha, baseRef } = readPullAnswer(answer);
  const listing = await changedFiles(number, limits.files, github);
  const [files, onMain] = await Promise.all([
    Promise.all(listing.map((file) => withBytes(file, limits, github))),
    readMain(listing, baseRef, github),
  ]);
  return { pull: number, title, author, headSha, files, onMain };
}
