import type { About } from '#core/contribute/contribution.ts';
import type { CheckerContext } from './protocol.ts';

const nothingKnown: About['known'] = { person: [], school: [], priority: [], practice: [], try: [] };

/** What the questions need to know, from what the page sent. */
export function aboutFor(
  { policy, today, paths, known }: CheckerContext,
  of: Pick<About, 'outcome' | 'practice'>,
): About {
  const there = new Set(paths);
  return {
    ...{ policy, today, known: known ?? nothingKnown, taken: (path) => there.has(path) },
    ...of,
  };
}
