import { execFileSync } from 'node:child_process';
import type { Needle } from '#core/withdrawal/needle.ts';
import { linesIn, type Place } from './find-in-files.ts';

type Git = (args: readonly string[], input?: string) => Buffer;

const gitIn = (folder: string): Git => {
  const options = { maxBuffer: 2 ** 31, stdio: ['pipe', 'pipe', 'ignore'] as ['pipe', 'pipe', 'ignore'] };
  return (args, input) =>
    execFileSync('git', ['-C', folder, '--no-replace-objects', ...args], {
      ...options,
      ...(input !== undefined && { input }),
    });
};

const lines = (output: Buffer): string[] => output.toString('utf8').split('\n').filter(Boolean);

type Stored = { name: string; type: string };

/** Every object that the repository holds, also those that no branch leads to any more. */
const stored = (git: Git): Stored[] =>
  lines(
    git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)', '--unordered']),
  ).map((line) => {
    const [name = '', type = ''] = line.split(' ');
    return { name, type };
  });

const AT_ONCE = 200;

/** The bytes of objects, a few hundred at a time. */
function* bytesOf(git: Git, objects: readonly Stored[]): Generator<Stored & { bytes: Buffer }> {
  for (let from = 0; from < objects.length; from += AT_ONCE) {
    const some = objects.slice(from, from + AT_ONCE);
    const output = git(['cat-file', '--batch'], `${some.map(({ name }) => name).join('\n')}\n`);
    let at = 0;
    for (const object of some) {
      const end = output.indexOf(0x0a, at);
      const size = Number(output.subarray(at, end).toString('latin1').split(' ')[2]);
      yield { ...object, bytes: output.subarray(end + 1, end + 1 + size) };
      at = end + 1 + size + 1;
    }
  }
}

/** The path that each blob once had, for the blobs that a branch, a tag, a fetched pull request or the reflog leads to. */
function pathsOf(git: Git): Map<string, string> {
  const named = lines(git(['rev-list', '--objects', '--all', '--reflog'])).map(
    (line) => [line.slice(0, 40), line.slice(41)] as const,
  );
  return new Map(named.filter(([, path]) => path !== ''));
}

/** Short names of branches, tags and pull requests whose history holds an object; at most a few. */
function holders(git: Git, { name, type }: Stored): string {
  const commits =
    type === 'blob'
      ? lines(git(['log', '--all', '--reflog', '--format=%H', `--find-object=${name}`]))
      : [name];
  const [first] = commits.toReversed();
  if (first === undefined)
    return 'in no branch: it goes with git reflog expire --expire=now --all && git gc --prune=now';
  const refs = lines(git(['for-each-ref', '--format=%(refname:short)', '--contains', first]));
  const shown = refs.slice(0, 5).join(', ') + (refs.length > 5 ? ` and ${refs.length - 5} more` : '');
  return `since commit ${first.slice(0, 10)}${shown ? `, in ${shown}` : ', in the reflog only'}`;
}

/**
 * Where words are in all that Git keeps of a folder's repository: files of every commit, messages and names of commits and
 * tags, names of branches, also what no branch leads to any more. Nothing where there is no repository.
 */
export function findInHistory(folder: string, needle: Needle): Place[] {
  const git = gitIn(folder);
  let all: Stored[];
  try {
    all = stored(git).filter(({ type }) => type !== 'tree');
  } catch {
    return [];
  }
  const paths = pathsOf(git);
  const places: Place[] = [];
  for (const object of bytesOf(git, all)) {
    const found = linesIn(object.bytes, needle);
    if (found.length === 0) continue;
    const path = paths.get(object.name);
    const what = object.type === 'blob' ? needle.mask(path ?? 'a file') : `the ${object.type}`;
    places.push({
      in: 'history',
      what: `${what}${object.type === 'blob' ? `:${found.join(',')}` : ''} (${object.type} ${object.name.slice(0, 10)}, ${holders(git, object)})`,
    });
  }
  const names = new Set([...paths.values()].filter((path) => needle.inText(path).length > 0));
  for (const path of names) places.push({ in: 'history', what: `${needle.mask(path)} (its name)` });
  for (const ref of lines(git(['for-each-ref', '--format=%(refname)'])))
    if (needle.inText(ref).length > 0)
      places.push({ in: 'history', what: `${needle.mask(ref)} (the name of a branch or tag)` });
  return places;
}
