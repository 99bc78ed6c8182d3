import { expect, test } from 'vitest';
import { practicePage } from '#views/practice-page.ts';
import { practiceCard, siteCard } from '#views/share-image/card.ts';
import { shareCards } from '#views/share-image/cards.ts';
import { drawShareCard, shareSize } from '#views/share-image/draw.ts';
import { icons } from '#views/share-image/icons.ts';
import { webManifest } from '#views/web-manifest.ts';
import { libraryOf } from '../library.ts';
import { study } from '../practice.ts';

const view = libraryOf([
  { id: 'none', data: { title: 'Never tried' } },
  {
    id: 'published',
    data: { title: 'Why compare?', source: 'published' },
    reports: [study('x'), study('y')],
  },
  {
    id: 'told',
    data: { demo: true, claim: { outcome: 'mathematics', change: 'better' }, school: 'st-made-up' },
    reports: [{ id: 'r', data: { school: 'other', verdict: 'did-not-work' } }],
  },
]);
const [none, published, told] = view.site.practices;

test('a card says what the page says: title, verdict, marks', () => {
  for (const one of view.site.practices) {
    const page = practicePage(one, view);
    const card = practiceCard(one, view);
    expect([card.title, card.sentence]).toEqual([page.title, page.sentence]);
    expect(card.marks).toEqual(page.hallmark.marks);
    expect(card.alt).toContain(page.sentence);
  }
});

test('schools that said so are counted as on the page, and a page that nobody reviewed says it', () => {
  expect(practiceCard(told as never, view).counts).toEqual([
    'Worked in 1 of 2 schools',
    'Not yet peer reviewed here',
  ]);
  expect(practiceCard(published as never, view).counts[0]).toBe('2 studies');
  expect(practiceCard(published as never, view).alt).toMatch(/^Why compare\? /);
  expect(practiceCard(none as never, view).alt).toMatch(/^Never tried\. /);
});

test('demo data is called so on the image itself', () => {
  const words = (card: Parameters<typeof drawShareCard>[0]) => JSON.stringify(drawShareCard(card).text);
  expect(words(practiceCard(told as never, view))).toContain('Demo data: made up');
  expect(words(practiceCard(published as never, view))).not.toContain('Demo data');
});

test('the site comes first, and pages have one card each', () => {
  const cards = shareCards(view);
  expect(cards[0]).toMatchObject({ page: '/', card: siteCard(view) });
  expect(cards.map(({ page }) => page).sort()).toEqual([
    '/',
    '/practices/none/',
    '/practices/published/',
    '/practices/told/',
    '/priorities/number/',
    '/priorities/writing-well/',
  ]);
});

test('a drawing holds no clock: the same card on another day is the same drawing', () => {
  const later = libraryOf([{ id: 'none', data: { title: 'Never tried' } }]);
  later.site.now = '2026-12-24T10:00:00Z';
  const card = practiceCard(later.site.practices[0] as never, later);
  expect(drawShareCard(card)).toEqual(drawShareCard(practiceCard(none as never, view)));
  expect(drawShareCard({ ...card, title: 'Another' })).not.toEqual(drawShareCard(card));
});

test('nothing that people wrote stands among the shapes, which are printed as they are', () => {
  const card = { ...siteCard(view), title: '<script>', sentence: '<b>', about: '<i>', counts: ['<u>'] };
  expect(drawShareCard(card).shapes).not.toMatch(/<(?:script|b|i|u)>/);
});

test('the marks stay clear of the counts beside them, however many there are', () => {
  const seven = ['maker-primary', 'level-4', 'level-5', 'secure-5', 'tried-127', 'verdict-harms', 'date-A'];
  const marks = seven.map((id) => ({ id, look: 'struck' as const }));
  const { shapes } = drawShareCard({ ...siteCard(view), marks });
  const last = Math.max(...[...shapes.matchAll(/translate\(([\d.]+) /g)].map(([, x]) => Number(x)));
  expect(last).toBeLessThan(shareSize.width / 2);
});

test('the manifest names the icons that are drawn, one of them maskable', () => {
  const { icons: named } = webManifest(view) as { icons: { src: string; sizes: string; purpose: string }[] };
  expect(named.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    'any any',
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  const drawn = icons.map(({ path }) => `/${path}`);
  expect(named.slice(1).every(({ src }) => drawn.some((path) => path === src))).toBe(true);
});
