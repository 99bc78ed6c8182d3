import { type Query, without, writeQuery } from './query.ts';

/** Something to try when nothing was found: what it says and where it leads. */
export type Advice = { text: string; search: string };

/** Up to five ways on from a query that found nothing. `nameOf` tells how people call a ticked box. */
export function adviceFor(query: Query, nameOf: (facet: string, value: string) => string): Advice[] {
  const lighter = [...query.chosen].flatMap(([name, values]) =>
    values.map((value) => ({
      text: `Without “${nameOf(name, value)}”`,
      search: writeQuery(without(query, name, value)),
    })),
  );
  const words = query.words.split(/\s+/).filter((word) => word.length > 3);
  const fewer = (words.length > 1 ? words : []).map((word) => ({
    text: `Only “${word}”`,
    search: writeQuery({ ...query, words: word }),
  }));
  return [...lighter, ...fewer].slice(0, 5);
}
