import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answerer, type Asker, matchesForAsk } from '#core/community/matches-for-ask.ts';
import { type Knower, peopleForAsk } from '#core/community/people-for-ask.ts';
import { couldCoach, elsewhere } from '#core/community/repeated-elsewhere.ts';
import type { Ask } from '#core/model/community.ts';
import type { Outcome } from '#core/model/lists.ts';
import type { Person } from '#core/model/people.ts';
import { policy } from '../evidence/policy.ts';

const ask = (more: Partial<Ask> = {}): Ask => ({
  ...{
    title: 'Who has turned round absence?',
    post: 'Absence doubled.',
    outcome: 'attendance',
    wants: ['talk'],
  },
  ...{ ages: [10, 11], school: 'asker' },
  ...more,
});
const context = (id: string, disadvantaged?: number, phase = 'primary') => ({
  ...{
    id,
    phases: [phase],
    setting: 'mainstream',
    values: disadvantaged === undefined ? {} : { disadvantaged },
  },
});
const asker: Asker = { id: 'asker', name: 'The asker', phase: 'primary', context: context('asker', 30) };
const made = (practice: string, outcome: Outcome = 'attendance', ages: [number, number] = [7, 11]) => ({
  ...{
    practice,
    title: practice,
    outcome,
    ages,
    subjects: [],
    level: 2 as const,
    by: [`${practice}-author`],
  },
  elsewhere: { worked: 0, told: 0 },
});
const school = (id: string, disadvantaged: number | undefined, more: Partial<Answerer> = {}): Answerer => ({
  ...{
    id,
    name: id,
    context: context(id, disadvantaged),
    offers: [],
    welcomesVisits: false,
    worked: [],
    trying: [],
  },
  ...more,
});
const match = (schools: Answerer[], of = ask()) => matchesForAsk(of, asker, schools, policy.similarity);

test('who made it work comes before who offers it before who is trying it; the more alike first; each with reasons', () => {
  const found = match([
    school('far', 90, { worked: [made('calls')] }),
    school('near', 31, { worked: [made('letters'), made('calls')] }),
    school('offering', 30, { offers: ['A talk on attendance and absence'] }),
    school('trying', 30, { trying: [{ practice: 'walks', title: 'Walks', outcome: 'attendance' }] }),
    school('other', 30, { worked: [made('quizzes', 'mathematics')] }),
    school('secondary', 30, { worked: [made('texts')], context: context('secondary', 30, 'secondary') }),
    school('asker', 30, { worked: [made('calls')] }),
  ]);
  expect(found.map(({ school: id, way, likeness }) => [id, way, likeness])).toEqual([
    ['near', 'made-it-work', 'very-alike'],
    ['far', 'made-it-work', 'not-alike'],
    ['secondary', 'made-it-work', null],
    ['offering', 'offers-it', 'very-alike'],
    ['trying', 'is-trying-it', 'very-alike'],
  ]);
  expect(found[0]?.help).toEqual([
    'Made “calls” work for attendance (level 2).',
    'Made “letters” work for attendance (level 2).',
  ]);
  expect(found[0]?.people).toEqual(['calls-author', 'letters-author']);
  expect(found[0]?.because[0]).toBe('Alike: Disadvantaged: 30% and 31%.');
  expect(found[2]?.because).toEqual(['Of another phase or sort of school.']);
});

test('same ages come first among equally alike schools, and other ages are said', () => {
  const found = match([
    school('infants', 30, { worked: [made('calls', 'attendance', [4, 5])] }),
    school('juniors', 30, { worked: [made('letters')] }),
  ]);
  expect(found.map(({ school: id }) => id)).toEqual(['juniors', 'infants']);
  expect(found[1]?.help[0]).toContain('with ages 4 to 5');
});

test('an open door counts where a visit is asked for', () => {
  const schools = [
    school('a', 30, { worked: [made('x')] }),
    school('b', 30, { worked: [made('x')], welcomesVisits: true }),
  ];
  expect(match(schools).map(({ school: id }) => id)).toEqual(['a', 'b']);
  const found = match(schools, ask({ wants: ['visit'] }));
  expect(found.map(({ school: id }) => id)).toEqual(['b', 'a']);
  expect(found[0]?.help.at(-1)).toBe('Visitors are welcome.');
});

const anySchool = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .map(
    ([share, worked, offers, trying, knows]): Omit<Answerer, 'id' | 'name' | 'context'> & {
      share: number | undefined;
    } => ({
      share: knows ? share : undefined,
      ...{
        worked: worked ? [made('calls')] : [],
        offers: offers ? ['Help with absence'] : [],
        welcomesVisits: knows,
      },
      trying: trying ? [{ practice: 'walks', title: 'Walks', outcome: 'attendance' }] : [],
    }),
  );
const anySchools = fc
  .array(anySchool, { maxLength: 8 })
  .map((list) => list.map(({ share, ...more }, at) => school(`s${at}`, share, more)));

test('laws: order changes nothing, nobody is named without a reason, nobody who could answer is left out', () => {
  fc.assert(
    fc.property(anySchools, (schools) => {
      const found = match(schools);
      expect(match(schools.toReversed())).toEqual(found);
      for (const { help, because } of found) expect(Math.min(help.length, because.length)).toBeGreaterThan(0);
      const able = schools.filter(
        ({ worked, offers, trying }) => worked.length + offers.length + trying.length > 0,
      );
      expect(found.map(({ school: id }) => id).sort()).toEqual(able.map(({ id }) => id).sort());
    }),
  );
});

test('people are named for what they made work, then for what they know; never of the asking school, never away', () => {
  const person = (id: string, data: Partial<Person>, worked: number[] = []): Knower => ({
    ...{ id, data: { name: id, roles: ['author'], ...data } },
    made: worked.map((times, at) => ({ title: `${id} ${at}`, outcome: 'attendance', worked: times })),
  });
  const found = peopleForAsk(
    ask(),
    [
      person('knows', { expertise: { outcomes: ['attendance'], ages: [9, 12] } }),
      person('ages-only', { expertise: { ages: [9, 12] } }),
      person('once', {}, [0]),
      person('repeated', {}, [3]),
      person('colleague', { school: 'asker' }, [3]),
      person('away', { away: { until: '2026-12-31' } }, [3]),
      person('back', { away: { until: '2026-11-21' } }, [0]),
    ],
    '2026-11-22',
  );
  expect(found.map(({ person: id }) => id)).toEqual(['repeated', 'back', 'once', 'knows']);
  expect(found.at(-1)?.because).toEqual(['Knows attendance well.', 'Knows ages 9 to 12 well.']);
});

test('who could coach: repeated in another school, and in more than half of those that told; a school counts once', () => {
  const report = (school: string, verdict: 'worked' | 'did-not-work' | 'mixed', team?: string) => ({
    school,
    verdict,
    ...(team && { team }),
  });
  const of = (...reports: Parameters<typeof elsewhere>[1]) =>
    elsewhere({ school: 'own', authors: ['ann'] }, reports);
  expect(of(report('own', 'worked'))).toEqual({ worked: 0, told: 0 });
  expect(of({ ...report('a', 'worked'), authors: ['ann'] })).toEqual({ worked: 0, told: 0 });
  expect(of(report('a', 'worked', 'a-study'))).toEqual({ worked: 0, told: 0 });
  expect(of(report('a', 'worked'), report('a', 'worked'))).toEqual({ worked: 1, told: 1 });
  expect(of(report('a', 'worked'), report('a', 'did-not-work'))).toEqual({ worked: 0, told: 1 });
  expect(couldCoach({ worked: 1, told: 1 }, policy)).toBe(true);
  expect(couldCoach({ worked: 1, told: 2 }, policy)).toBe(false);
  expect(couldCoach({ worked: 0, told: 0 }, policy)).toBe(false);
});
