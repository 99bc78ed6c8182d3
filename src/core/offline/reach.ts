/** Built files, as paths from the root of the site, and which others each can come to need: what it imports, starts or is set in. */
export type Mentions = Readonly<Record<string, readonly string[]>>;

/** Which built files name which others, found in the texts of those that have one. Files that name none are left out. */
export function mentionsIn(texts: ReadonlyMap<string, string>, paths: readonly string[]): Mentions {
  const byName = new Map(paths.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]));
  return Object.fromEntries(
    [...texts].flatMap(([path, text]) => {
      const named = (text.match(/[\w@~%-][\w.@~%-]*\.\w+/g) ?? []).flatMap((name) => byName.get(name) ?? []);
      const others = [...new Set(named)].filter((other) => other !== path).sort();
      return others.length > 0 ? [[path, others]] : [];
    }),
  );
}

/** Every file that can be reached from some, these with them: loaded at once, or later when somebody presses a button. */
export function reachable(from: Iterable<string>, mentions: Mentions): string[] {
  const reached = new Set(from);
  // A set that grows while it is walked is walked to its new end.
  for (const path of reached) for (const other of mentions[path] ?? []) reached.add(other);
  return [...reached];
}

/** The built files, and the index of the search, that a page's HTML asks for. */
export const builtFilesIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/\/((?:_astro|pagefind)\/[\w@~%-][\w.@~%-]*\.\w+)/g)].map(([, path]) => path as string),
  ),
];
