import type { Tag } from './entry.ts';
import type { Practice } from './site-data.ts';

/** The parts of a write-up's page that not every write-up has. */
type Parts = { trying: unknown; reviewed: unknown; lineage: unknown };

/** The parts of a write-up's page in their order: those of its text, then what came of it. */
export function contentsOf({ sections }: Practice, { trying, reviewed, lineage }: Parts): Tag[] {
  const own = sections.map(({ heading, id }) => ({ text: heading, href: `#${id}` }));
  const parts = [
    ['Where it has been tried', 'reports', true],
    ['Who is trying it', 'tries', trying],
    ['Challenges', 'challenges', true],
    ['What review changed', 'reviewed', reviewed],
    ['Where it comes from', 'lineage', lineage],
    ['How sure, and why', 'reasons', true],
    ['Your turn', 'try', true],
    ['Sources', 'sources', true],
    ['History', 'history', true],
  ] as const;
  return [...own, ...parts.filter(([, , there]) => there).map(([text, id]) => ({ text, href: `#${id}` }))];
}
