import { inWords } from '../evidence/numerals.ts';
import type { Ask } from '../model/community.ts';
import { label } from '../model/label.ts';
import type { Person } from '../model/people.ts';
import { byId } from '../schools/most-alike.ts';

/** Somebody who could answer an ask, and why, in sentences. */
export type PersonMatch = { person: string; because: string[] };

/** What somebody wrote up or reported that came out better on an outcome. */
export type MadeBy = { title: string; outcome: Ask['outcome']; worked: number };

/** A person as they could answer an ask. */
export type Knower = { id: string; data: Person; made: readonly MadeBy[] };

/**
 * People who could answer an ask, best first: by how many things they made work on the same outcome, then by how often that was
 * repeated elsewhere, then by how much of the ask they say they know well; ties by id. Nobody of the asking school, nobody who is
 * away, and nobody for ages or subjects alone.
 */
export function peopleForAsk(ask: Ask, people: readonly Knower[], today: string): PersonMatch[] {
  return people
    .filter(
      ({ id, data }) => !(ask.authors ?? []).includes(id) && (!ask.school || data.school !== ask.school),
    )
    .filter(({ data: { away } }) => away === undefined || away.until < today)
    .flatMap(({ id, data, made }) => {
      const own = made.filter(({ outcome }) => outcome === ask.outcome);
      const known = knows(ask, data);
      if (own.length === 0 && !known.outcome) return [];
      const repeated = own.reduce((sum, { worked }) => sum + worked, 0);
      const because = [...madeTexts(own), ...known.because];
      return [{ person: id, because, order: [own.length, repeated, known.because.length] as const }];
    })
    .sort(
      (a, b) =>
        b.order[0] - a.order[0] ||
        b.order[1] - a.order[1] ||
        b.order[2] - a.order[2] ||
        byId(a.person, b.person),
    )
    .map(({ person, because }) => ({ person, because }));
}

/** The first two by name, and how many more. */
function madeTexts(own: readonly MadeBy[]): string[] {
  const more = own.length - named;
  return [
    ...own.slice(0, named).map(({ title }) => `Made “${title}” work.`),
    ...(more > 0 ? [`Made ${inWords(more)} more work.`] : []),
  ];
}

const named = 2;

function knows(ask: Ask, { expertise = {} }: Person): { outcome: boolean; because: string[] } {
  const { outcomes = [], subjects = [], ages } = expertise;
  const outcome = outcomes.includes(ask.outcome);
  const shared = (ask.subjects ?? []).filter((one) => subjects.includes(one));
  const sameAges = ask.ages && ages && ask.ages[0] <= ages[1] && ages[0] <= ask.ages[1];
  return {
    outcome,
    because: [
      ...(outcome ? [`Knows ${label(ask.outcome).toLowerCase()} well.`] : []),
      ...(shared.length ? [`Knows ${shared.map((one) => label(one)).join(', ')} well.`] : []),
      ...(sameAges ? [`Knows ages ${ages[0]} to ${ages[1]} well.`] : []),
    ],
  };
}
