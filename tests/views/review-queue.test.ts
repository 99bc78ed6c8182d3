import { expect, test } from 'vitest';
import { historyOf } from '#core/review/history.ts';
import { mainIn } from '#core/workbench/main-in.ts';
import { calibrationPages } from '#views/calibration.ts';
import { reviewMain } from '#views/review-main.ts';
import { reviewChoices } from '#views/review-page.ts';
import { reviewQueue } from '#views/review-queue.ts';
import { siteView } from '#views/site-view.ts';
import { accountOf, community, person, record, review } from './community.ts';
import { siteOfContent } from './site-of-content.ts';

const library = siteView(await siteOfContent('content'));

test('the queue holds what waits, with what it is about; what was reviewed lately is not in it', () => {
  const text = 'practices/comparing/index.mdx';
  const { items, all } = reviewQueue(community([{}]));
  expect(all).toBe(1);
  expect(items[0]).toMatchObject({ id: 'comparing', need: 'unreviewed', about: { path: text } });
  const outcome = { is: 'published', by: 'quorum', level: 1, claimed: 1, supported: 1 } as const;
  const reviewed = record(3, '2026-10-10', [text], { reviews: [review('kim'), review('lou')], outcome });
  expect(reviewQueue(community([{ reviews: [reviewed] }])).all).toBe(0);
});

test('what is told of main says who wrote and who reviewed, and nothing that they said', () => {
  const reviewed = record(3, '2026-10-10', ['practices/comparing/index.mdx'], {
    reviews: [review('kim', { challenge: { text: 'A question that is nobody’s business here?' } })],
  });
  const told = reviewMain(community([{ reviews: [reviewed] }], { people: [person('kim')] }).site);
  expect(JSON.stringify(told)).not.toContain('business');
  const history = historyOf(mainIn(JSON.parse(JSON.stringify(told))));
  expect(history.given.get(accountOf('kim'))).toHaveLength(1);
});

test('only those who review can be chosen', () => {
  const people = [person('kim'), person('lou', { roles: ['author'] })];
  expect(reviewChoices(community([], { people })).people).toEqual([{ value: 'kim', text: 'kim' }]);
});

test('practice takes three write-ups of the library whose levels differ, and does not give a level away before it is asked', () => {
  const pages = calibrationPages(library);
  expect(pages.map(({ number, of }) => `${number}/${of}`)).toEqual(['1/3', '2/3', '3/3']);
  expect(new Set(pages.map(({ known }) => known?.id)).size).toBe(3);
  expect(new Set(pages.map(({ known }) => known?.level)).size).toBeGreaterThan(1);
  for (const { known } of pages) expect(/security \d/i.test(known?.html ?? '')).toBe(false);
  expect(pages.at(-1)?.next).toBeNull();
  for (const { known } of pages) {
    const led = [...(known?.html ?? '').matchAll(/href="#(source-[^"]+)"/g)].map(([, anchor]) => anchor);
    const there = new Set(known?.sources.map(({ anchor }) => anchor));
    expect(led.filter((anchor) => !there.has(anchor ?? ''))).toEqual([]);
  }
});

test('a library with nothing to practise on says so on one page', () => {
  expect(calibrationPages(community([]))).toMatchObject([{ number: 1, known: undefined, next: null }]);
});
