import type { Forge, TreeEntry, Whole } from '../github/port.ts';

/**
 * What a commit holds at some paths. GitHub gives a whole tree at once up to some ten thousands of files; of a larger one the
 * folders on the way to the paths are read one by one.
 */
export async function entriesAt(
  commit: string,
  paths: readonly string[],
  { forge, treeAt }: { forge: Forge; treeAt: (commit: string) => Promise<Whole<TreeEntry>> },
): Promise<Whole<TreeEntry>> {
  const whole = await treeAt(commit);
  return whole.complete ? whole : descend(commit, '', paths, forge);
}

async function descend(
  object: string,
  at: string,
  paths: readonly string[],
  forge: Forge,
): Promise<Whole<TreeEntry>> {
  const { items, complete } = await forge.readFolder(object);
  const here = items.map((entry) => ({ ...entry, path: `${at}${entry.path}` }));
  const wanted = here.filter(({ path }) => paths.includes(path));
  const further = here.filter(
    ({ path, is }) => is === 'folder' && paths.some((each) => each.startsWith(`${path}/`)),
  );
  const found: Whole<TreeEntry>[] = [];
  for (const folder of further) found.push(await descend(folder.object, `${folder.path}/`, paths, forge));
  return {
    items: [...wanted, ...found.flatMap((each) => each.items)],
    complete: complete && found.every((each) => each.complete),
  };
}
