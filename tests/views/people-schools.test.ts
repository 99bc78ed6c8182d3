import { expect, test } from 'vitest';
import { peopleLists, personFeed, personPage } from '#views/people.ts';
import { contextView } from '#views/school-context.ts';
import { schoolLists, schoolPage } from '#views/schools.ts';
import { community, person, record, review, school, tryOf } from './community.ts';

const ask = (more = {}) => ({
  ...{ id: 'absence', path: 'asks/absence.mdx', html: '' },
  data: {
    ...{ title: 'Who has turned round absence?', post: 'It doubled.', outcome: 'attendance' as const },
    ...{ wants: ['talk' as const], school: 'hill', ...more },
  },
});

test('an organisation is shown as one: no expertise, no reviews, nothing owed', () => {
  const view = community([{ id: 'a', data: { source: 'published', curators: ['editors'] } }]);
  const { people, organisations } = peopleLists(view);
  expect([people, organisations.map(({ name }) => name)]).toEqual([[], ['Worked Here editors']]);
  const page = personPage(view.site.people[0] as never, view);
  expect([page.facts, page.giveAndTake?.owes, page.sections.map(({ title }) => title)]).toEqual([
    [],
    null,
    ['Written up from published studies'],
  ]);
  expect(page.giveAndTake?.gave).toEqual([{ count: 1, what: 'write-up of published studies' }]);
});

test('a person without an account is still a person when they write or know something', () => {
  const someone = person('dee', { roles: ['author'] });
  delete someone.data.github;
  expect(personPage(someone, community([], { people: [someone] })).organisation).toBe(false);
});

test('what is not known is said, and nothing is on record for somebody new', () => {
  const ann = person('ann');
  const page = personPage(ann, community([], { people: [ann] }));
  expect(page.giveAndTake).toBeNull();
  expect(page.facts.map(({ value }) => value)).toEqual(['Not known', 'Not known', 'Not known', 'None']);
  expect(page.sections).toEqual([]);
});

test('away is shown until the day is over', () => {
  const away = (until: string) => {
    const ann = person('ann', { away: { until } });
    return personPage(ann, community([], { people: [ann] })).facts.some(({ term }) => term === 'Away');
  };
  expect([away('2026-11-21'), away('2026-11-22'), away('2026-11-23')]).toEqual([false, true, true]);
});

test('a person’s feed has what records date, at addresses that differ', () => {
  const view = community(
    [
      {
        ...{ id: 'quiz', data: { authors: ['ben'] } },
        reviews: [
          record(1, '2026-09-14', ['practices/quiz/index.mdx'], { reviews: [review('ann')] }),
          record(2, '2026-09-20', ['practices/quiz/tries/hill.yaml']),
        ],
        tries: [
          tryOf('quiz', 'hill', { school: 'hill', authors: ['ann'] }),
          tryOf('quiz', 'unrecorded', { school: 'x', authors: ['ann'] }),
        ],
      },
    ],
    { people: [person('ann'), person('ben')] },
  );
  const feed = JSON.parse(personFeed(view.site.people[0] as never, view).json1());
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
    'Going to try: Comparing two ways',
    'Reviewed: Comparing two ways',
  ]);
  expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(2);
});

test('figures of a school: each or that it is not known; old after the months of the policy', () => {
  const { site } = community([]);
  const view = (asOf: string, phase: 'primary' | 'secondary' = 'primary') =>
    contextView(school('hill', { phase, context: { asOf, pupils: 1412, eal: 0 } }).data, site);
  expect(view('2025-05-22')?.old).toBe(false);
  expect(view('2025-05-21')?.old).toBe(true);
  const facts = new Map(view('2026-01-15')?.facts.map(({ term, value }) => [term, value]));
  expect([
    facts.get('Pupils'),
    facts.get('English as an additional language'),
    facts.get('SEN support'),
  ]).toEqual(['1,412', '0%', 'Not known']);
  expect(view('2026-01-15', 'secondary')?.facts.at(-1)?.term).toContain('key stage 2');
  expect(contextView(school('hill').data, site)).toBeNull();
});

test('a school’s page has its people, its door, what may be seen, and what it asks while it asks', () => {
  const hill = school('hill', {
    offers: ['Talk'],
    visits: { welcome: true, how: 'https://example.org/visit' },
  });
  const view = community([{ id: 'quiz', data: { school: 'hill', visits: true } }], {
    people: [person('ann', { school: 'hill' }), person('ben')],
    schools: [hill],
    asks: [
      ask(),
      { ...ask({ until: '2026-11-21' }), id: 'over' },
      { ...ask({ status: 'closed' }), id: 'closed' },
    ],
  });
  const page = schoolPage(hill, view);
  expect(page.people.map(({ text }) => text)).toEqual(['ann']);
  expect(page.visit).toEqual({ href: 'https://example.org/visit', host: 'example.org' });
  expect(page.toSee.map(({ href }) => href)).toEqual(['/practices/quiz/']);
  expect(page.asks.map(({ id }) => id)).toEqual(['absence']);
  expect(schoolLists(view).open.map(({ id }) => id)).toEqual(['hill']);
});

test('an address that no page may lead to opens no door', () => {
  const how = 'https://user:secret@example.org/';
  expect(schoolPage(school('hill', { visits: { welcome: true, how } }), community([])).visit).toBeNull();
});
