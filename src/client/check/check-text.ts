import { checkBlobs, type Surroundings } from '#core/check/check-blobs.ts';
import type { FileBytes } from '#core/library/read-files.ts';
import type { Comparable } from '#core/lint/alike.ts';
import type { LintProblem } from '#core/lint/run.ts';

/** What a page knows of the library when somebody writes in it. All but the bytes can come as JSON. */
export type CheckContext = Omit<Surroundings, 'wanted' | 'comparables'> & {
  comparables?: readonly Comparable[];
  /** The other files in the folder of the same write-up or network, pictures chosen on the page among them. */
  beside?: readonly FileBytes[];
};

/**
 * What `npm run check` would say of a file with this text at this path (`practices/my-practice/index.mdx`): the same rules,
 * the same parser, the same words.
 *
 * To be run within `withParts` in a browser, where parts of it are loaded when a text first needs them (`lean/part.ts`).
 */
export function checkText(path: string, text: string, context: CheckContext): LintProblem[] {
  const { beside = [], comparables, ...surroundings } = context;
  const files = [
    ...beside.filter((file) => file.path !== path),
    { path, bytes: new TextEncoder().encode(text) },
  ];
  return checkBlobs(files, {
    ...surroundings,
    ...(comparables && { comparables: () => comparables }),
    wanted: (other) => other === path,
  });
}
