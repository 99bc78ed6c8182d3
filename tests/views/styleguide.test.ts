import { expect, test } from 'vitest';
import { verdicts } from '#core/evidence/scale.ts';
import { report } from '#core/model/report.ts';
import { writeup } from '#core/model/writeup.ts';
import { evidenceOf } from '#views/evidence.ts';
import { drawMark } from '#views/marks.ts';
import { cases } from '#views/styleguide/cases.ts';
import { styleguide } from '#views/styleguide/page.ts';
import { libraryOf } from './library.ts';

const { site } = libraryOf([]);
const guide = styleguide(libraryOf([]));

test('every verdict and the levels from 1 to 5 are among the cases, rated by the rules', () => {
  const rated = cases().map(({ practice }) => evidenceOf(practice, site));
  expect(new Set(rated.map((evidence) => evidence?.verdict))).toEqual(
    new Set(verdicts.map((verdict) => verdict.replaceAll(' ', '-'))),
  );
  expect([...new Set(rated.map((evidence) => evidence?.level))].sort()).toEqual([1, 3, 4, 5]);
});

test('each case is what it says', () => {
  const verdictOf = (id: string) => {
    const one = cases().find((example) => example.id === id);
    return one && evidenceOf(one.practice, site)?.verdict;
  };
  for (const id of ['helps', 'may-help', 'may-harm', 'harms']) expect(verdictOf(id), id).toBe(id);
  expect(verdictOf('no-difference')).toBe('no-clear-difference');
  expect(verdictOf('unsettled')).toBe('unclear');
});

test('every example is marked as made up, and would be accepted as content', () => {
  for (const { id, practice } of cases()) {
    expect(practice.data.demo, id).toBe(true);
    expect(practice.data.title, id).toMatch(/made[ -]up/i);
    expect(writeup.safeParse(practice.data).error?.issues ?? [], id).toEqual([]);
    for (const { data } of practice.reports)
      expect(report.safeParse(data).error?.issues ?? [], id).toEqual([]);
  }
});

test('plots of two, five, ten and thirty studies, a funnel under those with enough, and one that could not be drawn', () => {
  const rows = guide.plots.map(({ html }) => html.match(/Forest plot of (\d+) results/)?.[1]);
  expect(rows).toEqual(['2', '5', '10', '30', '2']);
  expect(guide.plots.map(({ html }) => html.includes('class="fig funnel"'))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('every kind of mark is shown, and each can be drawn', () => {
  const ids = guide.markSets.flatMap(({ marks }) => marks.map(({ id }) => id));
  for (const id of ids) expect(drawMark(id).glyph, id).not.toBe('');
  const kinds = new Set(ids.map((id) => id.split('-')[0]));
  expect([...kinds].sort()).toEqual(['date', 'level', 'maker', 'secure', 'tried', 'verdict']);
});

test('links of examples stay on the page', () => {
  const links = guide.entries.flatMap(({ entry }) => [
    entry.href,
    ...[...entry.links, ...entry.tags, ...entry.replies].map(({ href }) => href),
  ]);
  expect(links.filter((href) => !/^(\.\/|#)/.test(href))).toEqual([]);
});

test('the page on which everything has happened has tries, challenges and reviews of every kind, and leads nowhere real', () => {
  const { page } = guide;
  expect(page.trying?.groups.map(({ title }) => title)).toEqual([
    'Trying it now',
    'Started, and not told yet',
    'Told',
    'Taken back',
  ]);
  expect(page.reports.map(({ side }) => side)).toEqual(['better', 'worse', 'open']);
  expect(guide.studies.map(({ side }) => side)).toEqual(['better', 'worse', 'open', 'none']);
  expect(page.challenges.map(({ outcome, answer }) => [outcome, answer !== null])).toEqual([
    [null, false],
    ['Corrected', true],
  ]);
  const pulls = [...(page.reviewed?.reviews ?? []), ...page.steps].flatMap(({ pull }) => pull ?? []);
  expect(pulls.length).toBeGreaterThan(1);
  expect(pulls.filter(({ href }) => !href.startsWith('#'))).toEqual([]);
});

test('marks of cost and workload are shown from none to five, and unknown', () => {
  for (const kind of ['cost', 'workload'] as const) {
    const filled = guide.efforts.flatMap(({ efforts }) =>
      efforts.filter((one) => one.kind === kind).map((one) => one.filled),
    );
    expect(filled).toEqual([0, 1, 2, 3, 4, 5, null, null]);
  }
});
