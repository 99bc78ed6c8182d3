import { expect, test } from 'vitest';
import { subjects } from '#core/model/lists.ts';
import { feedOf } from '#views/feed.ts';
import { ledgerLength, ledgerOf } from '#views/ledger.ts';
import { phasePage } from '#views/phases.ts';
import { priorityFeed, priorityPage } from '#views/priority-page.ts';
import { surestFirst } from '#views/rated.ts';
import { type SiteView, siteView } from '#views/site-view.ts';
import { subjectFeed, subjectList, subjectPage } from '#views/subjects.ts';
import { libraryOf } from './library.ts';
import { finding, type PracticeParts, study } from './practice.ts';

const result = (g: number) =>
  finding({
    treated: { n: 2800, started: 2800, mean: 50 + 10 * g, sd: 10 },
    comparison: { n: 2800, started: 2800, mean: 50, sd: 10 },
  });

const library: PracticeParts[] = [
  ['better', 0.34],
  ['same', 0.01],
  ['worse', -0.34],
].map(([id, g]) => ({
  id: id as string,
  data: {
    title: id as string,
    source: 'published',
    priorities: ['number'],
    subjects: ['mathematics'],
    ages: [5, 10],
    pupils: ['eal'],
  },
  reports: [study('x', [result(g as number)])],
}));
library.push({ id: 'told', data: { title: 'told', priorities: ['number'], ages: [12, 13] } });

const priority = (view: SiteView, id: string) => {
  const found = view.site.priorities.find((one) => one.id === id);
  if (!found) throw new Error(`Expected a priority ${id}`);
  return found;
};

const ask = (id: string, more: object) => ({
  id,
  path: `asks/${id}.mdx`,
  html: '',
  data: {
    title: id,
    post: 'We look for it.',
    outcome: 'mathematics' as const,
    wants: ['talk' as const],
    priorities: ['number'],
    ...more,
  },
});

test('a priority shows what helps, what does not, and what is open, each practice once', () => {
  const view = libraryOf(library);
  const page = priorityPage(priority(view, 'number'), view);
  expect(page.parts.map(({ id, list }) => [id, list.lines.map((line) => line.id)])).toEqual([
    ['best', ['better']],
    ['no-better', ['same', 'worse']],
    ['open', ['told']],
  ]);
});

test('gaps are the phases, pupils and outcomes of which there is nothing', () => {
  const view = libraryOf(library);
  const { gaps } = priorityPage(priority(view, 'number'), view);
  const missing = Object.fromEntries(
    gaps.map(({ kind, missing }) => [kind, missing.map(({ text }) => text)]),
  );
  expect(missing['Phases']).toEqual(['Nursery', '16 and over']);
  expect(missing['Written for']).not.toContain('English as an additional language');
  expect(missing['Written for']).toContain('Looked-after children');
  expect(missing['Outcomes']).toBeUndefined();
});

test('only asks that are open today and fit are shown, those that end soonest first', () => {
  const base = libraryOf(library).site;
  const view = siteView({
    ...base,
    asks: [
      ask('no-end', {}),
      ask('soon', { until: '2026-12-01' }),
      ask('today', { until: '2026-11-22' }),
      ask('over', { until: '2026-11-21' }),
      ask('answered', { status: 'answered' }),
      ask('elsewhere', { priorities: ['writing-well'] }),
    ],
  });
  const { asks } = priorityPage(priority(view, 'number'), view);
  expect(asks.map(({ id }) => id)).toEqual(['today', 'soon', 'no-end']);
});

test('a priority without practices says so and calls', () => {
  const view = libraryOf([]);
  const page = priorityPage(priority(view, 'number'), view);
  expect([page.counts, page.parts, page.disputes]).toEqual([
    'Nothing yet: a gap waiting for somebody',
    [],
    [],
  ]);
  expect(page.calls.share).toContain('template=1-share.yml');
});

test('subjects: every one has a place, most tried first, practices for any subject under a name of their own', () => {
  const { items, empty } = subjectList(libraryOf(library));
  expect(items.map(({ id, counts }) => [id, counts])).toEqual([
    ['mathematics', '3 practices, tried in 3 studies'],
    ['any', '1 practice, tried in 1 school'],
  ]);
  expect(items.length + empty.length).toBe(subjects.length + 1);
});

test('an empty subject is a page with a feed and a form, and leads to what is for any subject', () => {
  const view = libraryOf(library, '/repo');
  const page = subjectPage('geography', view);
  expect(page.list.lines).toEqual([]);
  expect(page.any).toEqual({ text: '1 practice for any subject', href: '/repo/subjects/any/' });
  expect(new URL(page.calls.share).searchParams.get('subjects')).toBe('Geography');
  expect(page.feeds.atom).toBe('/repo/subjects/geography/feed.atom');
});

test('a phase lists its practices by priority, and names the priorities without any', () => {
  const { parts, gaps, counts } = phasePage('primary', libraryOf(library));
  expect(parts.map(({ id, list }) => [id, list.lines.length])).toEqual([['number', 3]]);
  expect(gaps[0]).toMatchObject({ kind: 'Priorities', missing: [{ text: 'Writing well' }] });
  expect(counts).toBe('3 practices, tried in 3 studies');
});

test('feeds of a priority and of a subject carry its own practices and say where they are', () => {
  const view = libraryOf(
    [...library, { id: 'other', data: { priorities: ['writing-well'], subjects: ['english'] } }],
    '/repo',
  );
  const carried = (about: Parameters<typeof feedOf>[0]) => {
    const feed = JSON.parse(feedOf(about, view).json1());
    return [feed.feed_url, feed.items.map(({ title }: { title: string }) => title).sort()];
  };
  expect(carried(subjectFeed('mathematics', view))).toEqual([
    'https://example.org/repo/subjects/mathematics/feed.json',
    ['better', 'same', 'worse'],
  ]);
  expect(carried(priorityFeed(priority(view, 'number'), view))).toEqual([
    'https://example.org/repo/priorities/number/feed.json',
    ['better', 'same', 'told', 'worse'],
  ]);
});

test('a list that is too long for a page ends with the search that has all of it', () => {
  const many = Array.from({ length: ledgerLength + 2 }, (_, place) => ({ id: `p-${place}` }));
  const view = libraryOf(many, '/repo');
  const { lines, more } = ledgerOf(surestFirst(view), '/search/?phase=primary', view);
  expect(lines).toHaveLength(ledgerLength);
  expect(more).toEqual({ text: '2 more, in the search', href: '/repo/search/?phase=primary' });
  expect(ledgerOf(surestFirst(view).slice(2), '/search/', view).more).toBeNull();
});
