import { join } from 'node:path';
import { needleOf } from '#core/withdrawal/needle.ts';
import type { ForgeOptions } from '../github/octokit.ts';
import type { Say } from '../process/say.ts';
import { findInFiles, type Place } from './find-in-files.ts';
import { findInHistory } from './find-in-history.ts';
import { findOnGithub } from './find-on-github.ts';

/** Where somebody looks for words: the folder of the repository, that of the built site, and GitHub where it is named. */
export type FindOptions = {
  words: string;
  project: string;
  out: string;
  github?: ForgeOptions;
  /** Also closed issues and pull requests. */
  closed?: boolean;
};

/** Folders in which builds and tools keep what they may need again. */
const CACHES = [
  '.cache',
  'node_modules/.cache',
  'node_modules/.astro',
  'node_modules/.vite',
  '.astro',
  'dist',
] as const;

const nothingIn: Readonly<Record<Place['in'], string>> = {
  'work tree': 'Work tree: nowhere.',
  history: 'History of Git, as far as it was fetched: nowhere.',
  'built site': 'Built site: nowhere.',
  cache: 'Caches: nowhere.',
  GitHub: 'GitHub, issues and pull requests: nowhere.',
};

/**
 * Every place where words still are: work tree, all of Git's history, built site, caches, GitHub. Says the places, never the
 * words. Gives how many there are. Throws where the words are too short, or GitHub does not answer.
 */
export async function findText(
  { words, project, out, github, closed = false }: FindOptions,
  tell: Say,
): Promise<number> {
  const needle = needleOf(words);
  const searches: [Place['in'], () => Place[] | Promise<Place[]>][] = [
    [
      'work tree',
      () => findInFiles(project, needle, { in: 'work tree' }, '', ['.git', 'node_modules', ...CACHES]),
    ],
    ['history', () => findInHistory(project, needle)],
    ['built site', () => findInFiles(out, needle, { in: 'built site' }, '')],
    [
      'cache',
      () =>
        CACHES.filter((name) => join(project, name) !== out).flatMap((name) =>
          findInFiles(join(project, name), needle, { in: 'cache' }, `${name}/`),
        ),
    ],
    ...(github
      ? [['GitHub', () => findOnGithub(github, needle, closed)] as [Place['in'], () => Promise<Place[]>]]
      : []),
  ];
  let found = 0;
  for (const [name, search] of searches) {
    const places = [...new Set((await search()).map(({ what }) => what))];
    if (places.length === 0) tell(nothingIn[name]);
    for (const what of places) tell(`${name}: ${what}`);
    found += places.length;
  }
  if (!github) tell('GitHub was not asked: add --repo owner/name for issues and pull requests.');
  tell(`Places: ${found}.${found > 0 ? ' What to do about each: docs/remove-personal-data.md' : ''}`);
  return found;
}
