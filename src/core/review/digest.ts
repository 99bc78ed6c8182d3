import { sha256 } from './digest/sha256.ts';

/** A file as it was judged: its path below the content folder, and the SHA-256 of its bytes in hexadecimal. */
export type FileDigest = { path: string; sha256: string };

/** Order by code point, as `LC_ALL=C sort` does for UTF-8. */
function before(a: string, b: string): number {
  if (!/[\uD800-\uDFFF]/.test(a + b)) return a < b ? -1 : Number(a > b);
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at === -1) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

/** Files in the one order a digest and a record know: by path, then by SHA-256. */
export function inOrder<T extends FileDigest>(files: readonly T[]): T[] {
  return files.toSorted((a, b) => before(a.path, b.path) || before(a.sha256, b.sha256));
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/** One line a file, as `sha256sum` prints it: a name with a line end or backslash is escaped and marked by a leading `\`. */
export function fileLine({ path, sha256: hash }: FileDigest): string {
  const name = path.replace(/[\\\n\r]/g, (character) => ESCAPES[character] as string);
  return `${name === path ? '' : '\\'}${hash}  ${name}`;
}

/** Reads what `fileLine` wrote; undefined for any other line. */
export function readFileLine(line: string): FileDigest | undefined {
  const match = /^(\\?)([0-9a-f]{64}) {2}(.+)$/su.exec(line);
  if (!match) return undefined;
  const [, escaped, hash, name] = match as unknown as [string, string, string, string];
  const path = escaped
    ? name.replace(/\\([\\nr])/g, (_, sign) => ({ n: '\n', r: '\r' })[sign as string] ?? '\\')
    : name;
  const file = { path, sha256: hash };
  return fileLine(file) === line ? file : undefined;
}

/**
 * One digest for a list of files, `sha256:` and 64 hexadecimal digits: the SHA-256 of the list as `sha256sum` prints it,
 * sorted by path. The order of the list does not matter, and no two lists share a text. Anyone can check it:
 * `cd content && sha256sum practices/x/index.mdx practices/x/plan.png | LC_ALL=C sort -k2 | sha256sum`.
 */
export function digestOf(files: readonly FileDigest[]): string {
  return `sha256:${sha256(
    inOrder(files)
      .map((file) => `${fileLine(file)}\n`)
      .join(''),
  )}`;
}
