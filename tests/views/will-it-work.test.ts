import { expect, test } from 'vitest';
import { type FitSettings, fitFor } from '#core/schools/fit.ts';
import type { Reader } from '#core/schools/reader.ts';
import { fitData, fitForm, fitSettings, schoolChoices, triedPlaces } from '#views/fit.ts';
import { headline, leftOut, nearItem } from '#views/fit-words.ts';
import type { PlaceView } from '#views/places.ts';
import { similarSchools } from '#views/similar-schools.ts';
import { community, school, tryOf } from './community.ts';

const context = (disadvantaged: number) => ({
  ...{ asOf: '2026-01-15', pupils: 300, disadvantaged, eal: 10, senSupport: 12, ehcPlan: 2 },
});
const told = (id: string, verdict: string, more = {}) => ({
  ...{ id, path: `practices/quiz/reports/${id}.mdx`, html: '' },
  data: { post: 'It went.', verdict, ran: 'as-described', declares: ['none'], school: id, ...more } as never,
});
const study = (id: string, site: object, more = {}) => ({
  ...{ id, path: `practices/quiz/reports/${id}.mdx`, html: '' },
  data: { post: 'A study.', team: id, site: { country: 'US', ...site }, ...more } as never,
});
const view = community(
  [
    {
      ...{ id: 'quiz', data: { school: 'ash', ages: [7, 9] as [number, number] } },
      reports: [
        told('birch', 'worked'),
        told('cedar', 'did-not-work'),
        study('one-2001', {
          eal: 12,
          disadvantaged: { percent: 60, measure: 'us-free-or-reduced-price-lunch' },
        }),
        study('two-2002', { disadvantaged: { percent: 30, measure: 'pupil-premium' } }, { ages: [12, 14] }),
      ],
      tries: [tryOf('quiz', 'damson', { school: 'damson' })],
    },
  ],
  {
    schools: [
      ...['ash', 'birch', 'cedar', 'damson'].map((id, i) => school(id, { context: context(10 + 5 * i) })),
      school('elder'),
      school('fir', { phase: 'secondary', ages: [11, 16], context: context(10) }),
      school('gorse', { phase: 'not-applicable', setting: 'special', ages: [4, 16], context: context(10) }),
    ],
  },
);
const practice = view.site.practices[0] as (typeof view.site.practices)[0];

test('places have the figures of schools, and of studies only what is counted as schools here count it', () => {
  const { places } = fitData(practice, view);
  const of = (id: string) => places.find((place) => place.id === id);
  expect(of('birch')).toMatchObject({
    ...{ kind: 'school', side: 'better', phases: ['primary'], name: 'birch school' },
    ...{ href: '/practices/quiz/#report-birch', says: 'Worked there' },
    values: { pupils: 300, disadvantaged: 15, eal: 10, send: 14 },
  });
  expect(of('one-2001')).toMatchObject({ kind: 'study', values: { eal: 12 } });
  expect(of('one-2001')?.values).not.toHaveProperty('disadvantaged');
  expect(of('one-2001')?.note).toBe(
    'Counts disadvantage by free or reduced-price lunch (US) (60%), which is not compared',
  );
  expect(of('two-2002')).toMatchObject({ phases: ['secondary'], values: { disadvantaged: 30 } });
  expect(of('two-2002')?.note).toBeUndefined();
  expect(triedPlaces(view)['quiz']?.map(({ name }) => name)).toHaveLength(5);
});

test('a reader chooses among schools as they would say them; those of no phase by their ages', () => {
  expect(schoolChoices(view).map(({ school: id, phase, setting }) => [id, phase, setting])).toEqual([
    ...['ash', 'birch', 'cedar', 'damson', 'elder'].map((id) => [id, 'primary', 'mainstream']),
    ['fir', 'secondary', 'mainstream'],
    ['gorse', 'all-through', 'special'],
  ]);
  expect(fitForm(view).dials.map(({ key }) => key)).toEqual(['pupils', 'disadvantaged', 'eal', 'send']);
  expect(fitForm(community([], { schools: [] })).schools).toBeNull();
});

const settings: FitSettings = fitSettings(view);
const reader: Reader = { phase: 'primary', setting: 'mainstream', values: { disadvantaged: 20 } };
const place = (id: string, more: Partial<PlaceView> = {}): PlaceView => ({
  ...{ id, kind: 'school', side: 'better', phases: ['primary'], setting: 'mainstream' },
  ...{ values: { disadvantaged: 20 }, name: id, href: `#${id}`, says: 'Worked there' },
  ...more,
});
const says = (places: PlaceView[], who = reader) => headline(fitFor(who, places, settings, 0), who);
const study_ = (id: string, side: PlaceView['side']) => place(id, { kind: 'study', side });

test.each<[string, PlaceView[], string | RegExp]>([
  ['nobody', [], /^Nobody has tried it yet/],
  [
    'schools',
    [place('a'), place('b'), place('c', { side: 'worse' }), place('d')],
    'Worked in 3 of the 4 schools most like yours.',
  ],
  [
    'studies',
    [study_('a', 'better'), study_('b', 'open'), study_('c', 'open')],
    'Of the 3 studies most like your school, 1 came out clearly better and none clearly worse.',
  ],
  [
    'both',
    [place('a'), study_('b', 'worse'), study_('c', 'open')],
    'Of the 3 places most like your school, 1 worked or came out clearly better and 1 did worse.',
  ],
  ['one', [place('a')], 'Only 1 school like your school can be compared with it. That is too few to go by.'],
  ['two', [place('a'), place('b')], /^Only 2 schools like .* That is too few to go by\.$/],
  [
    'unlike',
    [place('a', { values: { disadvantaged: 90 } })],
    '1 school can be compared with your school, and it is not like it.',
  ],
  [
    'silent',
    [place('a', { kind: 'study', values: { eal: 3 } })],
    /^It has been tried in 1 study of the primary phase. It says too little of its pupils/,
  ],
  [
    'elsewhere',
    [place('a', { phases: ['secondary'] })],
    'It has been tried in 1 school, but not in the primary phase.',
  ],
])('what is said of %s', (_, places, expected) => {
  expect(says(places)).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
});

test('a phase alone asks for more; what is left out is counted; the nearest say on what they were compared', () => {
  const who: Reader = { ...reader, values: { disadvantaged: 20, eal: 5 } };
  expect(says([place('a')], { ...reader, values: {} })).toMatch(/Say more of your school/);
  const near = place('a', { note: 'Counts it otherwise' });
  const fit = fitFor(
    who,
    [near, place('b', { values: {} }), place('c', { phases: ['nursery'] })],
    settings,
    0,
  );
  expect(leftOut(fit)).toBe(
    'Not counted: 1 with too little known of the pupils; 1 of another phase or sort of school.',
  );
  expect(nearItem(fit.nearest[0] as never, who)).toEqual({
    ...{ name: 'a', href: '#a', compared: 'Disadvantaged 20% (yours 20%).' },
    meta: ['Alike', 'Worked there'],
    open: 'Not known there: English as an additional language. Counts it otherwise.',
  });
});

test('a school’s page names the schools most like it, with what worked there and what is being tried', () => {
  const { schools, none } = similarSchools(view.school('birch') as never, view);
  expect(none).toBeNull();
  expect(schools.map(({ text }) => text)).toEqual(['ash school', 'cedar school', 'damson school']);
  expect(schools[2]?.trying.map(({ href }) => href)).toEqual(['/practices/quiz/']);
  expect(schools[1]?.worked).toEqual([]);
  const [birch] = similarSchools(view.school('ash') as never, view).schools;
  expect(birch).toMatchObject({ text: 'birch school', worked: [{ href: '/practices/quiz/' }] });
  expect(birch?.because[0]).toMatch(/^Alike: /);
  expect(similarSchools(view.school('elder') as never, view).none).toContain('has given no figures');
  expect(similarSchools(view.school('fir') as never, view).none).toContain('No other school here');
});
