import { expect, test } from 'vitest';
import type { Network, Project } from '#core/model/community.ts';
import { deedsOf } from '#views/deeds.ts';
import { networkFeed } from '#views/network-feed.ts';
import { networkPage } from '#views/network-page.ts';
import { networkLists } from '#views/networks.ts';
import { projectPage } from '#views/project-page.ts';
import type { SiteData } from '#views/site-data.ts';
import { cycle, project, told } from '../core/community/joint.ts';
import { community, person, school } from './community.ts';
import { finding } from './practice.ts';

const network = (more: Partial<Network> = {}, projects: Project[] = []): SiteData['networks'][number] => ({
  ...{ id: 'pairs', path: 'networks/pairs/index.mdx', html: '' },
  data: {
    ...{ title: 'Pairs Alliance', kind: 'alliance', members: ['a', 'b', 'c', 'd', 'e'], lead: 'ann' },
    goal: 'By July 2027 every school can show whether its slowest readers caught up.',
    belonging: 'Eight schools at most; a school joins for two years.',
    relationships: 'Pairs of schools of similar intake visit each other.',
    coordination: 'Six meetings a year, on Tuesdays.',
    since: '2025-09-01',
    ...more,
  },
  projects: projects.map((data, at) => ({
    ...{ id: `project-${at + 1}`, path: `networks/pairs/projects/project-${at + 1}.mdx`, html: '', data },
  })),
});

const site = (networks: SiteData['networks'], reports: ReturnType<typeof told>[] = []) =>
  community([{ id: 'pairs', data: { title: 'Pairs', school: 'z', when: '2023-24' }, reports }], {
    ...{ networks, people: [person('ann')], schools: 'abcdez'.split('').map((id) => school(id)) },
  });
const pageOf = (one: SiteData['networks'][number], reports?: ReturnType<typeof told>[]) =>
  networkPage(one, site([one], reports));

test('a network states its four things; what it does not state is said to be missing', () => {
  expect(pageOf(network()).missing).toBeNull();
  const silent = pageOf(network({ goal: 'tbc', relationships: 'n/a' }));
  expect(silent.statements.map(({ id, text }) => [id, text !== null])).toEqual([
    ['goal', false],
    ['belonging', true],
    ['relationships', false],
    ['coordination', true],
  ]);
  expect(silent.missing).toBe('Not said yet: goal and working together. A network needs all four.');
});

test('a project shows what the reports come to, and beside it what was typed only where that says otherwise', () => {
  const reviewed = (rag: 'red' | 'green') =>
    project({ cycles: [cycle({ review: { rag, learned: 'It held.' } })] });
  const reports = ['a', 'b', 'c', 'd'].map((id) => told(id, 'worked'));
  const [same, other] = pageOf(network({}, [reviewed('green'), reviewed('red')]), reports).projects;
  expect([same?.stands.text, same?.typed]).toEqual(['Green', null]);
  expect([other?.stands.text, other?.typed?.text]).toEqual(['Green', 'Red']);
  expect(other?.year?.contradiction).toBe('Its own review is more cautious than the reports.');
  expect(same?.year?.because[0]).toBe('Four of five schools told: it worked in four.');
});

test('a project that began another cycle is known by the last colour it had', () => {
  const two = project({ cycles: [cycle(), cycle({ from: '2026-09-07', to: '2027-07-16' })] });
  const reports = ['a', 'b', 'c', 'd'].map((id) => told(id, 'worked'));
  const page = pageOf(network({}, [two]), reports);
  expect(page.projects[0]?.stands.text).toBe('Green');
  expect(page.stands).toEqual([{ lit: 2, text: 'Green', count: 1 }]);
});

test('what is to be done says who, by when, and what is past', () => {
  const review = {
    ...{ rag: 'red' as const, learned: 'No time.' },
    actions: [
      { what: 'Fix the time', who: 'Heads', by: '2026-11-21' },
      { what: 'Count again', who: 'Ann', by: '2026-11-22' },
    ],
  };
  const { actions } = pageOf(network({}, [project({ cycles: [cycle({ review })] })]));
  expect(actions.map(({ who, by, past }) => [who, by, past])).toEqual([
    ['Heads', '21 November 2026', true],
    ['Ann', '22 November 2026', false],
  ]);
});

test('maturity stands in the order of its days, whatever the order in the file', () => {
  const at = (on: string, parts: number) => ({
    ...{ on, professionalDevelopment: parts, partnership: parts, collaborativeCapital: parts },
  });
  const { maturity } = pageOf(network({ maturity: [at('2026-07-01', 3), at('2025-07-01', 1)] }));
  expect(maturity.map(({ on, parts }) => [on, parts.map(({ filled }) => filled)])).toEqual([
    ['1 July 2025', [1, 1, 1]],
    ['1 July 2026', [3, 3, 3]],
  ]);
});

const cycleOf = (of: Project, reports: ReturnType<typeof told>[] = []) => {
  const one = network({}, [of]);
  const [first] = one.projects;
  if (!first) throw new Error('Expected a project');
  return projectPage(first, one, site([one], reports));
};

test('a cycle says whether its plan came before the data, who has told, and who has not', () => {
  const page = cycleOf(project(), [told('a', 'worked'), told('b', 'did-not-work')]);
  const [first] = page.cycles;
  expect(first?.registered).toEqual({ sound: false, text: expect.stringMatching(/^Not registered: /) });
  expect(first?.told.map(({ text, says }) => [text, says])).toEqual([
    ['a school', 'Worked'],
    ['b school', 'Did not work'],
  ]);
  expect(first?.silent).toBe('Not told yet: c school, d school and e school.');
  expect(first?.when).toBe('1 September 2025 to 17 July 2026, over');
});

test('a plan in time is sound, one that was changed since is told to be', () => {
  const registered = { on: '2025-08-20', mark: '000000000000' };
  expect(
    cycleOf(project({ cycles: [cycle({ registered: { on: '2025-08-20' } })] })).cycles[0]?.registered,
  ).toEqual({
    ...{ sound: true, text: 'Registered 20 August 2025, before the data.' },
  });
  expect(cycleOf(project({ cycles: [cycle({ registered })] })).cycles[0]?.registered.text).toMatch(
    /^Changed since it was registered on 20 August 2025/,
  );
});

test('what was measured otherwise than planned is named, and so is a measure that changes between cycles', () => {
  const sum = finding({ measure: { name: 'Sum test', kind: 'other-test' } });
  expect(cycleOf(project(), [told('a', 'worked', [sum])]).cycles[0]?.measured).toBe(
    'Measured otherwise than planned: Sum test.',
  );
  const other = cycle({
    from: '2026-09-07',
    to: '2027-07-16',
    plan: { ...cycle().plan, measure: 'A survey of joy' },
  });
  expect(cycleOf(project({ cycles: [cycle(), other] })).changed).toMatch(
    /^The measure changed with cycle 2: from “Words read/,
  );
  expect(cycleOf(project({ cycles: [cycle(), { ...other, plan: cycle().plan }] })).changed).toBeNull();
});

test('figures of its schools are put together by the engine of evidence', () => {
  const clear = finding({
    treated: { n: 150, mean: 54, sd: 10, started: 150 },
    comparison: { n: 150, mean: 50, sd: 10, started: 150 },
  });
  const { cycles } = cycleOf(
    project(),
    ['a', 'b', 'c'].map((id) => told(id, 'mixed', [clear])),
  );
  expect(cycles[0]?.together).toMatch(
    /^Their figures on mathematics together: \+0\.\d\d \(.*\), 3 schools, may help\.$/,
  );
  expect(cycleOf(project(), [told('a', 'worked')]).cycles[0]?.together).toBeNull();
});

test('lists stand by name; a network without a goal says so; feeds carry what began and what ended, each under its own address', () => {
  const one = network({}, [project()]);
  const view = site(
    [{ ...network({ title: 'Zebra', goal: 'tbc' }), id: 'zebra' }, one],
    [told('a', 'worked')],
  );
  expect(networkLists(view).networks.map(({ name, goal }) => [name, goal !== null])).toEqual([
    ['Pairs Alliance', true],
    ['Zebra', false],
  ]);
  const { items } = networkFeed(one, view).options && JSON.parse(networkFeed(one, view).json1());
  expect(items.map(({ title }: { title: string }) => title)).toEqual(['Amber: Pairs', 'Began: Pairs']);
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
  expect(deedsOf(view.site).schools.get('a')?.reports).toHaveLength(1);
});
