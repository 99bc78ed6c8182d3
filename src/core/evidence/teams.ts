/** Who is behind a study: the school or team, and the people who signed it. */
export type Maker = { id: string; team: string; authors: readonly string[] };

/**
 * The team each study counts for, by study id. Studies that share a school, a team or an author are not independent
 * and count as one team; the first name in the alphabet stands for all of them.
 */
export function independentTeams(makers: readonly Maker[]): Map<string, string> {
  const names = new Map<string, string>();
  const root = (name: string): string => {
    const above = names.get(name) ?? name;
    return above === name ? name : root(above);
  };
  const join = (a: string, b: string): void => {
    const [first, second] = [root(a), root(b)].toSorted() as [string, string];
    names.set(second, first);
  };
  for (const { team, authors } of makers) for (const author of authors) join(`team ${team}`, `who ${author}`);
  const shown = new Map<string, string>();
  for (const { team } of makers) {
    const group = root(`team ${team}`);
    const known = shown.get(group);
    shown.set(group, known === undefined || team < known ? team : known);
  }
  return new Map(makers.map(({ id, team }) => [id, shown.get(root(`team ${team}`)) ?? team]));
}
