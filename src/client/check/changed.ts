import { ratingWith } from '#core/contribute/rating-with.ts';
import { explainRating } from '#core/evidence/explain-rating.ts';
import { readFiles } from '#core/library/read-files.ts';
import { checkAgain } from '#core/review/check-again.ts';
import { folderAfter } from '#core/workbench/under-review.ts';
import type { Asks, CheckerContext } from './protocol.ts';

/** What the bot's own check says of a change, from its files and those on main in the same folders. */
export function changed(
  { change, onMain }: Asks['changed']['given'],
  { policy, today, paths }: CheckerContext,
): Asks['changed']['answer'] {
  const pictures = { problems: [], lookup: () => undefined };
  const { entries } = readFiles(onMain, { policy, pictures, sha256: () => '' });
  const main = {
    ...{ policy, comparables: () => [] },
    paths: [...new Set([...paths, ...onMain.map(({ path }) => path)])],
    files: new Map(onMain.map((file) => [file.path, file])),
    entries: new Map(entries.map((entry) => [entry.path, entry])),
  };
  const checked = checkAgain(change, main, today);
  const reasoning = checked.levels.flatMap(({ practice }) => {
    const folder = folderAfter(change, onMain, practice);
    const own = folder.find(({ path }) => path === `practices/${practice}/index.mdx`);
    const rating = own && ratingWith(own, folder, { policy, today });
    if (!rating) return [];
    const { level, words, nextStep } = rating;
    return [{ practice, level, words, nextStep, whole: explainRating(rating) }];
  });
  return { ...checked, reasoning };
}
