import { expect, test } from 'vitest';
import { timelineFeed } from '#views/feed.ts';
import { frameOf } from '#views/frame.ts';
import { hrefUnder } from '#views/href.ts';
import { siteText } from '#views/report-view.ts';
import { libraryOf } from './library.ts';
import { study } from './practice.ts';

test.each([
  ['/', '/about/'],
  ['/repo', '/repo/about/'],
  ['/repo/', '/repo/about/'],
])('under %s a page lives at %s', (base, href) => {
  expect(hrefUnder(base)('/about/')).toBe(href);
});

test('the place in the navigation is marked, on later pages of the timeline too', () => {
  const here = (path: string) =>
    frameOf({ title: 'X', description: '', path }, libraryOf([]))
      .nav.filter((item) => item.here)
      .map(({ text }) => text);
  expect(here('/')).toEqual(['Timeline']);
  expect(here('/page/2/')).toEqual(['Timeline']);
  expect(here('/priorities/number/')).toEqual(['Priorities']);
  expect(here('/practices/x/')).toEqual([]);
});

test('pages say their own full address', () => {
  const { canonical, title } = frameOf(
    { title: 'Find', description: '', path: '/search/' },
    libraryOf([], '/repo'),
  );
  expect([canonical, title]).toEqual(['https://example.org/repo/search/', 'Find · Worked Here']);
});

test('feeds carry dated entries with the hallmark in words, and escape what people wrote', () => {
  const view = libraryOf([
    { id: 'a', data: { title: 'A & B', post: 'n < 5', source: 'published' }, reports: [study('x')] },
    { id: 'undated', added: null },
  ]);
  const json = JSON.parse(timelineFeed(view).json1());
  expect(json.items).toHaveLength(1);
  expect(json.items[0].url).toBe('https://example.org/practices/a/');
  expect(json.items[0].content_html).toContain('<p>n &lt; 5</p><p>Hallmark: Published; Level 3, Compared;');
  expect(timelineFeed(view).atom1()).toContain('<updated>2026-11-18T00:00:00.000Z</updated>');
});

test('where a study was done is told as far as it says', () => {
  expect(
    siteText({
      country: 'US',
      region: 'Ohio',
      place: 'rural',
      schools: 3,
      disadvantaged: { percent: 54.5, measure: 'fsm' },
    }),
  ).toEqual(['Ohio, United States', 'Rural', '3 schools', '54.5% free school meals']);
  expect(siteText({ country: 'GB-SCT' })).toEqual(['Scotland']);
});
