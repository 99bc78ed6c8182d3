import { contentFolder } from '#core/share/github-pages.ts';

const placed = /(?:^|\/)((?:practices|people|schools|asks|networks|priorities)\/.+)$/;

/** Names that no path of the library can hold: climbing up, and what cannot be seen. */
const odd = (path: string): boolean =>
  path.split('/').includes('..') || [...path].some((sign) => sign < ' ' || sign === '\u007f');

/**
 * Where a file of this computer would lie in the repository, by its name or the path it came with: from `practices/` or
 * another folder of the content on; else in the folder of the write-up `practice`. Undefined where that is not known.
 */
export function placeOfFile(name: string, practice: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  const last = path.slice(path.lastIndexOf('/') + 1);
  const place = placed.exec(path)?.[1] ?? (practice === '' ? undefined : `practices/${practice}/${last}`);
  return place === undefined || odd(place) ? undefined : `${contentFolder}/${place}`;
}
