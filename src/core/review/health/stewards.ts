import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';
import type { Writeup } from '#core/model/writeup.ts';
import type { Concern, Looked } from './concern.ts';

/** Who looks after a write-up: its steward, else its first author or curator. */
export const stewardOf = ({ steward, authors, curators }: Writeup): string | undefined =>
  steward ?? authors?.[0] ?? curators?.[0];

const shown = 3;

/** Everything with a steward, by the steward's handle; the empty one stands for none. */
function looked(entries: readonly AnyEntry[]): Map<string, string[]> {
  const all = [
    ...entriesOf(entries, 'practice').map(({ path, data }) => ({ path, by: stewardOf(data) })),
    ...entriesOf(entries, 'priority').map(({ path, data }) => ({ path, by: data.steward })),
    ...entriesOf(entries, 'project').map(({ path, data }) => ({ path, by: data.steward })),
  ];
  const grouped = Map.groupBy(all, ({ by }) => by ?? '');
  return new Map([...grouped].map(([by, some]) => [by, some.map(({ path }) => path)]));
}

/** What is looked after by nobody whom the bot could call: no steward, one without a file, or one without an account. */
export function stewardsWhoAreNobody({ entries }: Looked): Concern[] {
  const people = new Map(entriesOf(entries, 'person').map(({ id, data }) => [id, data]));
  return [...looked(entries)].flatMap(([handle, paths]): Concern[] => {
    const known = people.get(handle);
    if (known?.github) return [];
    const some = `${paths
      .slice(0, shown)
      .map((path) => path.replace(/(?:\/index)?\.mdx$/, ''))
      .join(', ')}${paths.length > shown ? ` and ${paths.length - shown} more` : ''}`;
    const why = known
      ? `${handle} has no GitHub account in the file, so nobody is called when something waits`
      : handle
        ? `${handle} has no file in content/people`
        : 'nobody is named';
    return [
      {
        ...{ is: 'steward-nobody', mover: 'editor', names: [] },
        about: known ? `content/people/${handle}.yaml` : `content/${paths[0]}`,
        says: `${paths.length === 1 ? '1 page is' : `${paths.length} pages are`} looked after by nobody who can be called (${some}): ${why}. Find somebody and write steward: in the front matter.`,
      },
    ];
  });
}
