import type { DataOf } from '#core/model/kinds.ts';
import type { Random } from '#core/synthetic/random.ts';
import type { Theme } from './outcomes.ts';
import type { DemoPerson, DemoSchool } from './places.ts';

/** Who may review whom: never somebody of the same school, trust, network or project, and no favours in return. */
export type Desk = {
  /** Two reviewers, or one, for a piece; the least busy of a few who may, those who know the field first. */
  choose: (ask: Ask) => DemoPerson[];
  may: (reviewer: DemoPerson, ask: Pick<Ask, 'author' | 'school' | 'at'>) => boolean;
  note: (reviewer: DemoPerson, author: string, at: string) => void;
};

export type Ask = {
  author: string;
  school: string;
  theme: Theme;
  at: string;
  count: number;
  /** Who reviews it whatever the lot says, and who does not. */
  always: readonly DemoPerson[];
  never: ReadonlySet<string>;
};

type Community = {
  people: readonly DemoPerson[];
  schools: readonly DemoSchool[];
  networks: readonly DataOf<'network'>[];
  projects: readonly DataOf<'project'>[];
};

/** Months within which nobody reviews the work of somebody who reviewed theirs: a little more than the policy asks. */
const swapDays = 440;

/** Groups of schools within which nobody is external. */
const groupsOf = ({ schools, networks, projects }: Community): ReadonlySet<string>[] => [
  ...[...Map.groupBy(schools, ({ data }) => data.trust)].flatMap(([trust, members]) =>
    trust === undefined ? [] : [new Set(members.map(({ id }) => id))],
  ),
  ...networks.map(({ members }) => new Set(members)),
  ...projects.map(({ schools: those }) => new Set(those)),
];

/** A desk that hands out reviews as the site does: independent, spread evenly, to those who know the field where it can. */
export function deskOf(random: Random, community: Community): Desk {
  const reviewers = community.people.filter(({ reviews }) => reviews);
  const groups = groupsOf(community);
  const load = new Map<string, number>();
  const given = new Map<string, string[]>();
  const near = (one: string, other: string): boolean =>
    one === other || groups.some((group) => group.has(one) && group.has(other));
  const swaps = (reviewer: string, author: string, at: string): boolean =>
    (given.get(`${author} ${reviewer}`) ?? []).some(
      (when) => Math.abs(Date.parse(when) - Date.parse(at)) < swapDays * 86_400_000,
    );
  const may: Desk['may'] = (reviewer, { author, school, at }) =>
    reviewer.id !== author && !near(reviewer.school, school) && !swaps(reviewer.id, author, at);
  const note: Desk['note'] = (reviewer, author, at) => {
    const key = `${reviewer.id} ${author}`;
    given.set(key, [...(given.get(key) ?? []), at]);
    load.set(reviewer.id, (load.get(reviewer.id) ?? 0) + 1);
  };
  const loadOf = ({ id }: DemoPerson): number => load.get(id) ?? 0;
  const choose: Desk['choose'] = (ask) => {
    const chosen = [...ask.always];
    const free = reviewers.filter((one) => !ask.never.has(one.id) && !chosen.includes(one) && may(one, ask));
    while (chosen.length < ask.count && free.length > 0) {
      const few = Array.from({ length: 6 }, () => random.pick(free));
      const weight = (one: DemoPerson) => loadOf(one) - (one.themes.includes(ask.theme) ? 3 : 0);
      const best = few.reduce((a, b) => (weight(b) < weight(a) ? b : a));
      chosen.push(best);
      free.splice(free.indexOf(best), 1);
      const colleagues = free.filter(({ school }) => school === best.school);
      for (const colleague of colleagues) free.splice(free.indexOf(colleague), 1);
    }
    for (const one of chosen) note(one, ask.author, ask.at);
    return chosen;
  };
  return { choose, may, note };
}
