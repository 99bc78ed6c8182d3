import type { AnyEntry } from '#core/library/entry.ts';
import { entriesOf } from '#core/library/library.ts';
import type { Kind } from '#core/model/kinds.ts';
import type { Main, PersonThrough } from './snapshot.ts';

type Stood = { authors?: readonly string[]; curators?: readonly string[]; school?: string };

/** What main holds, for a judgement: from its files as read, and the people's files through time. */
export function mainOf(
  entries: readonly AnyEntry[],
  people: readonly PersonThrough[],
  policyDigest: string,
): Main {
  const signed: readonly Kind[] = ['practice', 'report', 'try', 'ask'];
  const behind = entries.filter(({ kind }) => signed.includes(kind));
  return {
    people,
    policyDigest,
    schools: new Map(entriesOf(entries, 'school').map(({ id, data }) => [id, data])),
    networks: new Map(entriesOf(entries, 'network').map(({ id, data }) => [id, data])),
    projects: entriesOf(entries, 'project').map(({ data }) => data),
    records: entriesOf(entries, 'review').map(({ owner = '', data }) => ({ practice: owner, record: data })),
    published: new Map(
      behind.map(({ path, data }) => {
        const { authors, curators, school } = data as Stood;
        return [
          path,
          { authors: [...(authors ?? []), ...(curators ?? [])], ...(school !== undefined && { school }) },
        ];
      }),
    ),
  };
}

/** A person's file that was never changed: it stood as it is from the beginning. */
export const asItStands = (entries: readonly AnyEntry[]): PersonThrough[] =>
  entriesOf(entries, 'person').map(({ id, data }) => ({
    handle: id,
    versions: [{ since: '1970-01-01T00:00:00Z', data }],
  }));
