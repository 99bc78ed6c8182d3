const plain = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');

/** A path as people give it, made relative to the content folder; '' is the whole of it. */
export function contentPath(given: string, contentFolder: string): string {
  const root = plain(contentFolder);
  const name = root.split('/').at(-1) as string;
  const path = plain(given);
  const below = [`${root}/`, `${name}/`].find((start) => path.startsWith(start));
  return path === root || path === name || path === '.' ? '' : path.slice(below?.length ?? 0);
}

const under = (path: string, prefix: string): boolean =>
  prefix === '' || path === prefix || path.startsWith(`${prefix}/`);

/**
 * Whether a path is one of those asked for; all are when none is given. A path may be given from the content folder or with
 * that folder's name in front. Throws, naming it, when a path matches none of those there are.
 */
export function within(
  paths: readonly string[],
  wanted: readonly string[],
  contentFolder: string,
): (path: string) => boolean {
  const prefixes = wanted.map((given) => contentPath(given, contentFolder));
  for (const [place, prefix] of prefixes.entries())
    if (!paths.some((path) => under(path, prefix)))
      throw new Error(
        `There is nothing at "${wanted[place]}". Give a path such as content/practices/my-practice.`,
      );
  return (path) => prefixes.length === 0 || prefixes.some((prefix) => under(path, prefix));
}
