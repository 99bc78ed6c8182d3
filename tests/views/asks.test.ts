import { expect, test } from 'vitest';
import type { Ask } from '#core/model/community.ts';
import { askLists, askPage } from '#views/ask-page.ts';
import { stateOfAsk } from '#views/asks.ts';
import { evidenceMap } from '#views/evidence-map.ts';
import { leadershipPage } from '#views/leadership.ts';
import { personPage } from '#views/people.ts';
import { schoolPage } from '#views/schools.ts';
import { community, person, school } from './community.ts';

const context = (disadvantaged: number) => ({ context: { asOf: '2026-01-15', disadvantaged, pupils: 200 } });
const people = [person('ann', { school: 'hill' }), person('ben', { school: 'vale' })];
const schools = [
  school('hill', context(30)),
  school('vale', { ...context(31), offers: ['A talk on number facts'] }),
  school('moor', context(90)),
];
const report = (id: string, home: string, verdict: 'worked' | 'did-not-work', more = {}) => ({
  id,
  data: { school: home, verdict, ran: 'partly' as const, declares: ['none'], ...more },
});
const practices = [
  {
    id: 'facts',
    data: {
      title: 'Facts',
      school: 'vale',
      authors: ['ben'],
      claim: { outcome: 'mathematics' as const, change: 'better' as const },
    },
    reports: [report('moor-26', 'moor', 'worked')],
  },
  {
    id: 'talk',
    data: {
      title: 'Talk',
      school: 'moor',
      claim: { outcome: 'leadership' as const, change: 'better' as const },
    },
  },
];
const ask = (id: string, more: Partial<Ask> = {}) => ({
  ...{ id, path: `asks/${id}.mdx`, html: '' },
  data: {
    ...{ title: 'Who has helped with number?', post: 'We are stuck.', outcome: 'mathematics' as const },
    ...{ wants: ['talk' as const], school: 'hill' },
    ...more,
  },
});
const site = (asks: ReturnType<typeof ask>[]) => community(practices, { people, schools, asks });

test('an ask is open until its day has passed, or until it says otherwise', () => {
  const state = (more: Partial<Ask>) => stateOfAsk(ask('a', more).data, '2026-11-22');
  expect(state({})).toBe('open');
  expect(state({ until: '2026-11-22' })).toBe('open');
  expect(state({ until: '2026-11-21' })).toBe('closed');
  expect(state({ until: '2026-11-21', status: 'answered' })).toBe('answered');
});

test('the page of an open ask names schools like the asking one first, what they did, whom to ask, and why', () => {
  const one = ask('a');
  const page = askPage(one, site([one]));
  expect(page.schools.map(({ text, way, likeness }) => [text, way, likeness])).toEqual([
    ['vale school', 'Made it work', 'Very alike'],
    ['moor school', 'Made it work', 'Not alike'],
  ]);
  expect(page.schools[0]?.practices).toEqual([{ text: 'Facts', href: '/practices/facts/' }]);
  expect(page.schools[0]?.people).toEqual([{ text: 'ben', href: '/people/ben/' }]);
  expect(page.schools[0]?.help).toEqual([
    'Made “Facts” work for mathematics (level 1).',
    'Offers: “A talk on number facts”.',
  ]);
  expect(page.schools[0]?.because).toContain('Alike: Pupils: 200 and 200.');
  expect(page.people.map(({ person: { text } }) => text)).toEqual(['ben']);
  expect(page.known.lines.map(({ id }) => id)).toEqual(['facts']);
});

test('an answered ask says what came of it, and asks nobody any more', () => {
  const one = ask('a', { status: 'answered', answers: ['facts'] });
  const page = askPage(one, site([one]));
  expect(page.answers.lines.map(({ id }) => id)).toEqual(['facts']);
  expect([page.schools, page.people, page.known.lines]).toEqual([[], [], []]);
  expect(page.stands).toBe('Answered');
});

test('each ask stands in one list; offers and coaches stand beside them', () => {
  const lists = askLists(site([ask('a'), ask('b', { status: 'closed' }), ask('c', { status: 'answered' })]));
  expect(Object.entries(lists.asks).map(([state, items]) => [state, items.map(({ id }) => id)])).toEqual([
    ['open', ['a']],
    ['answered', ['c']],
    ['closed', ['b']],
  ]);
  expect(lists.offers.map(({ id, offers }) => [id, offers])).toEqual([['vale', ['A talk on number facts']]]);
  expect(lists.coaches).toEqual([
    {
      outcome: 'Mathematics',
      coaches: [
        {
          ...{ text: 'ben', href: '/people/ben/', says: 'worked in 1 of 1 other school' },
          on: { text: 'Facts', href: '/practices/facts/' },
          school: { text: 'vale school', href: '/schools/vale/' },
        },
      ],
    },
  ]);
});

test('an open ask stands in the cells of the map for its ages, under its priority or its outcome, full and empty', () => {
  const map = evidenceMap(
    site([
      ask('primary', { ages: [7, 11] }),
      ask('any', { priorities: ['number'] }),
      ask('over', { until: '2026-01-01' }),
    ]),
  );
  const row = (name: string) =>
    map.priorities.rows.find((one) => one.name === name)?.cells.map(({ asks }) => asks?.text ?? null);
  expect(row('Number')).toEqual(['1 ask', '2 asks', '1 ask', '1 ask']);
  expect(row('Writing well')).toEqual([null, '1 ask', null, null]);
  const [nursery] = map.outcomes.rows.find(({ name }) => name === 'Mathematics')?.cells ?? [];
  expect(nursery?.asks).toEqual({ text: '1 ask', href: '/asks/any/' });
  expect(nursery?.href).toBeNull();
});

test('leadership has a place of its own: write-ups, asks, and nothing for pupils', () => {
  const page = leadershipPage(site([ask('a'), ask('b', { outcome: 'collaboration' })]));
  expect(page.parts.map(({ id, list }) => [id, list.lines.map((line) => line.id)])).toEqual([
    ['leadership', ['talk']],
    ['professional-development', []],
    ['collaboration', []],
  ]);
  expect(page.asks.map(({ id }) => id)).toEqual(['b']);
});

test('a person and a school could coach on what was repeated elsewhere, and on nothing else', () => {
  const view = site([]);
  const ben = view.site.people.find(({ id }) => id === 'ben');
  const homes = view.site.schools.map((one) => [
    one.id,
    schoolPage(one, view).coaches.map(({ text }) => text),
  ]);
  expect(ben && personPage(ben, view).coaches.map(({ text, says }) => [text, says])).toEqual([
    ['Facts', 'worked in 1 of 1 other school'],
  ]);
  expect(homes).toEqual([
    ['hill', []],
    ['vale', ['Facts']],
    ['moor', []],
  ]);
});
