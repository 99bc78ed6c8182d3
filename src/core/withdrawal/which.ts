import { didYouMean } from '#core/model/closest.ts';

/**
 * The id that somebody means by `practices/<id>`, by the path of its file, or by the id alone. Throws, naming those that are
 * near, where there is no such write-up.
 */
export function writeUpMeant(typed: string, ids: readonly string[]): string {
  const id = typed
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?(?:content\/)?(?:practices\/)?/, '')
    .replace(/(?:\/index\.mdx)?\/*$/, '');
  if (ids.includes(id)) return id;
  throw new Error(
    `Unexpected "${typed}", expected a write-up such as practices/${ids[0] ?? 'my-practice'}.${didYouMean(id, ids)}`,
  );
}
