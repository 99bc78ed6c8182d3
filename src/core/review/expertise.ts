import type { Person } from '#core/model/people.ts';
import type { Contribution, Topics } from './snapshot.ts';

/** What somebody knows of what a contribution is about. `on` names ages, subjects or the outcomes themselves. */
export type Expertise = { matches: boolean; on: readonly string[] };

const overlap = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  one[0] <= other[1] && other[0] <= one[1];

/** The topics of all changed files together. */
export function topicsOf(contents: readonly Contribution[]): Topics {
  const spans = contents.flatMap(({ topics }) => (topics.ages ? [topics.ages] : []));
  const all = (list: 'subjects' | 'outcomes') =>
    [...new Set(contents.flatMap(({ topics }) => topics[list]))].toSorted();
  return {
    ...(spans.length > 0 && {
      ages: [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))] as const,
    }),
    subjects: all('subjects'),
    outcomes: all('outcomes'),
  };
}

/** Whether somebody knows the subject or the outcome; knowing the age group alone is told and is not enough. */
export function expertiseOn({ expertise }: Person, topics: Topics): Expertise {
  if (!expertise) return { matches: false, on: [] };
  const subjects = topics.subjects.some((subject) => expertise.subjects?.some((known) => known === subject));
  const outcomes = topics.outcomes.filter((outcome) =>
    expertise.outcomes?.some((known) => known === outcome),
  );
  const ages = topics.ages && expertise.ages && overlap(topics.ages, expertise.ages);
  return {
    matches: subjects || outcomes.length > 0,
    on: [...(ages ? ['ages'] : []), ...(subjects ? ['subjects'] : []), ...outcomes],
  };
}
