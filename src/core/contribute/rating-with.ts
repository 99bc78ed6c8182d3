import type { Rating } from '#core/evidence/rate.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { readEntry } from '#core/library/read-entry.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import { lintContext } from '#core/lint/context.ts';
import type { About } from './contribution.ts';

/** Pictures may be put beside the text later. */
const picture = { src: '', srcset: '', width: 1, height: 1 };

/** The folder of the practice that a file belongs to, with a slash at its end; undefined where it belongs to none. */
export const practiceFolder = (path: string): string | undefined => /^practices\/[^/]+\//.exec(path)?.[0];

/**
 * How the practice of a file is rated with the file counted in; `beside` is what else lies in its folder. Undefined where
 * the file belongs to no practice, cannot be read, or the practice cannot be rated.
 */
export function ratingWith(
  file: FileBytes,
  beside: readonly FileBytes[],
  { policy, today }: Pick<About, 'policy' | 'today'>,
): Rating | undefined {
  if (practiceFolder(file.path) === undefined) return undefined;
  const read = ({ path, bytes }: FileBytes): AnyEntry[] => {
    const { entry } = readEntry(path, bytes, '', policy, () => picture);
    return entry ? [entry] : [];
  };
  const [own] = read(file);
  if (!own) return undefined;
  const others = beside
    .filter(({ path }) => path !== file.path && /\.(?:mdx|ya?ml|json)$/.test(path))
    .flatMap(read);
  return lintContext({ policy, today, entries: [own, ...others] }).rating(own);
}
