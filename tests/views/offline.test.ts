import { expect, test } from 'vitest';
import { allowsKeeping, keptPlace, offlineMeta, titleIn, withKeptPages, withNotice } from '#views/offline.ts';

const page =
  '<html><head><title>A &amp; B · Worked Here</title></head><body><header></header><main id="main">x</main></body></html>';

test('the notice stands before the main part, once, with the day, and leads back to the page', () => {
  const told = withNotice(page, '22 November 2026 at 14:05');
  expect(told.indexOf('22 November 2026 at 14:05')).toBeLessThan(told.indexOf('<main'));
  expect(told.match(/offline-copy/g)).toHaveLength(1);
  expect(told).toContain('<a href="">Try again</a></aside><main id="main">x</main>');
});

test('pages that are kept are listed by title, as escaped as they were; none is said', () => {
  const offline = `<main><p id="${keptPlace}">Later.</p></main>`;
  const listed = withKeptPages(offline, [{ url: 'https://example.org/a"/?x&y', title: titleIn(page) }]);
  expect(listed).toContain('<li><a href="https://example.org/a%22/?x&amp;y">A &amp; B</a></li>');
  expect(listed).not.toContain('Later.');
  expect(withKeptPages(offline, [])).toContain('No page is kept on this device yet.');
  const dollars = withKeptPages(offline, [{ url: 'https://example.org/', title: 'Costs $& and $1' }]);
  expect(dollars).toContain('Costs $& and $1');
});

test('a page says by a meta element that it may be kept', () => {
  expect(allowsKeeping(`<meta name="${offlineMeta}" content="/sw.js">`)).toBe(true);
  expect(allowsKeeping(page)).toBe(false);
  expect(allowsKeeping(`<script>find('meta[name="${offlineMeta}"]')</script>`)).toBe(false);
});
