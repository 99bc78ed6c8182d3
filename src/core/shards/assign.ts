import { hashOf } from './hash.ts';

/** A write-up, as far as it decides where its page is made: what it was adapted from keeps families together. */
export type Assigned = { id: string; adaptedFrom?: string | undefined };

/** One part of a site that is built apart: part 0 is all that is no page of a write-up, parts 1 to `of` the pages of write-ups. */
export type Shard = { part: number; of: number };

/**
 * The part, 1 to `of`, in which the page of each write-up is made. It depends on the oldest of its family alone, since a page shows
 * what it grew from and what grew from it: so all of them are in one part, and a new write-up moves no other family.
 */
export function shardsOf(writeUps: readonly Assigned[], of: number): Map<string, number> {
  const parents = new Map(writeUps.map(({ id, adaptedFrom }) => [id, adaptedFrom]));
  return new Map(writeUps.map(({ id }) => [id, 1 + (hashOf(oldest(id, parents)) % of)]));
}

/** The oldest forebear that is known by name; of a ring the one that comes first in the alphabet. */
function oldest(id: string, parents: ReadonlyMap<string, string | undefined>): string {
  const line: string[] = [];
  for (let one: string | undefined = id; one !== undefined; one = parents.get(one)) {
    const met = line.indexOf(one);
    if (met >= 0) return line.slice(met).sort()[0] as string;
    line.push(one);
  }
  return line.at(-1) as string;
}
