import { places } from '#core/model/lists.ts';
import type { Person, School } from '#core/model/people.ts';
import type { Random } from '#core/synthetic/random.ts';
import { idOf, personName, trees } from './names.ts';
import { type Theme, themes } from './outcomes.ts';

/** A school of a demo network, and somebody who works in one. `themes`: what they know. */
export type DemoSchool = { id: string; data: School };
export type DemoPerson = {
  id: string;
  school: string;
  reviews: boolean;
  themes: readonly Theme[];
  data: Person;
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Figures about a school's pupils. A few schools leave some out, as real ones do. */
function contextOf(random: Random, isPrimary: boolean): School['context'] {
  const poor = random.next();
  const left = random.next() < 0.15;
  return {
    asOf: random.next() < 0.8 ? '2026-01-15' : '2024-01-18',
    pupils: isPrimary ? random.whole(90, 480) : random.whole(600, 1500),
    disadvantaged: rounded(5 + poor * 50),
    eal: rounded(random.next() ** 2 * 70),
    ...(!left && { senSupport: rounded(8 + random.next() * 14), ehcPlan: rounded(1 + random.next() * 4) }),
    ...(!left && { stability: rounded(72 + random.next() * 25) }),
    idaci: Math.round((0.05 + poor * 0.35) * 1000) / 1000,
    polar4: rounded(1 + (1 - poor) * 3.9),
    priorAttainment: isPrimary ? rounded(15.2 + (1 - poor) * 1.6) : rounded(100 + (1 - poor) * 8),
  };
}

/** As many schools, two in three of them primary; every other one in a trust of about five. */
export function schoolsOf(random: Random, count: number): DemoSchool[] {
  return trees.slice(0, count).map((tree, place) => {
    const isPrimary = place % 3 !== 2;
    const id = idOf(`${tree} Demo`);
    const theme = random.pick(themes);
    return {
      id,
      data: {
        demo: true,
        name: `${tree} Demo ${isPrimary ? 'Primary School' : 'School'}`,
        country: 'GB-ENG',
        phase: isPrimary ? 'primary' : 'secondary',
        ages: isPrimary ? [4, 11] : [11, 16],
        place: random.pick(places),
        ...(place % 2 === 0 && { trust: `${trees[Math.floor(place / 10)]} Grove Demo Trust` }),
        ...(random.next() < 0.4 && { offers: [`A morning on ${theme.says}, with time to ask`] }),
        ...(random.next() < 0.3 && { visits: { welcome: true, how: `https://example.org/${id}/visit` } }),
        ...(random.next() < 0.9 && { context: contextOf(random, isPrimary) }),
      },
    };
  });
}

/** A number for an account that no site has given out. */
const firstAccount = 9_000_000_001;

/** People, spread over the schools; somewhat more than half of them review, and the first two are editors. */
export function peopleOf(random: Random, count: number, schools: readonly DemoSchool[]): DemoPerson[] {
  return Array.from({ length: count }, (_, place) => {
    const name = personName(place);
    const school = schools[place % schools.length] as DemoSchool;
    const reviews = place % 7 < 4;
    const [first, second] = [random.pick(themes), random.pick(themes)];
    const known = first === second ? [first] : [first, second];
    const subjects = [...new Set(known.flatMap(({ subject }) => subject ?? []))];
    const roles: Person['roles'] = [
      'author',
      ...(reviews ? (['reviewer'] as const) : []),
      ...(place < 7 ? (['steward'] as const) : []),
      ...(place < 2 ? (['editor'] as const) : []),
    ];
    return {
      ...{ id: idOf(name), school: school.id, reviews, themes: known },
      data: {
        ...{ demo: true, name, school: school.id, roles },
        github: { login: `demo-nobody-${place + 1}`, id: firstAccount + place },
        expertise: {
          ages: school.data.ages,
          ...(subjects.length > 0 && { subjects }),
          outcomes: known.map(({ outcome }) => outcome),
        },
      },
    };
  });
}
