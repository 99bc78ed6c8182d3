import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtFilesIn, mentionsIn, reachable } from '#core/offline/reach.ts';
import { tooMuch } from '#core/offline/room.ts';
import { keptAs, routeOf } from '#core/offline/route.ts';

const scope = 'https://example.org/deep/';
const asked = { method: 'GET', url: scope, navigates: false, ranged: false };

describe('a request', () => {
  test.each([
    ['a page', { url: `${scope}practices/x/`, navigates: true }, 'page'],
    ['a built file', { url: `${scope}_astro/a.1b2.js` }, 'unchanging'],
    ['a piece of the index', { url: `${scope}pagefind/fragment/en-gb_1.pf_fragment` }, 'unchanging'],
    ['a piece of the search', { url: `${scope}search-index/1e29848bf1fb/w/re.json` }, 'unchanging'],
    ['the way into the search', { url: `${scope}search-index/start.json` }, 'changing'],
    ['the way into the index', { url: `${scope}pagefind/pagefind-entry.json?ts=1` }, 'changing'],
    ['data of a page', { url: `${scope}data/practices.json` }, 'changing'],
    ['part of a file', { url: `${scope}data/practices.json`, ranged: true }, 'leave'],
    ['a form that is sent', { url: `${scope}share/`, method: 'POST', navigates: true }, 'leave'],
    ['another part of the same address', { url: 'https://example.org/other/', navigates: true }, 'leave'],
    ['a path that only begins alike', { url: 'https://example.org/deeper/' }, 'leave'],
    ['another site', { url: 'https://api.github.com/_astro/a.js' }, 'leave'],
    ['another site that names this one', { url: `https://evil.example/?${scope}` }, 'leave'],
  ])('for %s', (_, parts, route) => {
    expect(routeOf({ ...asked, ...parts }, scope)).toBe(route);
  });

  const elsewhere = fc
    .tuple(
      fc.constantFrom('https://example.org/', 'http://example.org/deep/', 'https://evil.example/deep/'),
      fc.string(),
    )
    .map((parts) => parts.join(''))
    .filter((url) => !url.startsWith(scope));

  test('outside the scope is never answered, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...{ method: fc.constantFrom('GET', 'POST'), url: elsewhere },
          ...{ navigates: fc.boolean(), ranged: fc.boolean() },
        }),
        (any) => routeOf(any, scope) === 'leave',
      ),
    );
  });
});

test('a page is kept without what somebody looked for', () => {
  expect(keptAs(`${scope}search/?q=my+pupil#x`)).toBe(`${scope}search/`);
  fc.assert(
    fc.property(
      fc.string().map((end) => `${scope}search/${end}`),
      (url) => !/[?#]/.test(keptAs(url)),
    ),
  );
});

test('what a page can come to need is found through scripts, styles and threads', () => {
  const files = [
    '_astro/a.1.js',
    '_astro/b.2.js',
    '_astro/thread-3.js',
    '_astro/x.wasm',
    '_astro/s.4.css',
    '_astro/f.5.woff2',
    '_astro/alone.6.js',
  ];
  const mentions = mentionsIn(
    new Map([
      ['_astro/a.1.js', 'import"./b.2.js";const l=()=>import("./b.2.js")'],
      ['_astro/b.2.js', 'new Worker(new URL("/deep/_astro/thread-3.js",import.meta.url))'],
      ['_astro/thread-3.js', 'fetch(`x.wasm`);/* from thread-3.js, b.2.js */'],
      ['_astro/s.4.css', 'src:url(/deep/_astro/f.5.woff2)'],
      ['_astro/alone.6.js', 'alert(1.5.toFixed)'],
    ]),
    files,
  );
  const html = '<link href="/deep/_astro/s.4.css"><script type="module" src="/deep/_astro/a.1.js"></script>';
  expect(reachable(builtFilesIn(html), mentions).sort()).toEqual(
    files.filter((path) => !path.includes('alone')).sort(),
  );
  expect(mentions).not.toHaveProperty('_astro/alone.6.js');
});

test('what goes is the oldest, no more than has to, and what stays has room', () => {
  const kept = fc.array(fc.record({ url: fc.string(), bytes: fc.nat(1000) }), { maxLength: 30 });
  const room = fc.record({ most: fc.nat(20), bytes: fc.nat(8000) });
  const fits = (left: { bytes: number }[], { most, bytes }: { most: number; bytes: number }) =>
    left.length <= most && left.reduce((sum, one) => sum + one.bytes, 0) <= bytes;
  fc.assert(
    fc.property(kept, room, (all, limit) => {
      const gone = tooMuch(all, limit);
      expect(gone).toEqual(all.slice(0, gone.length));
      expect(fits(all.slice(gone.length), limit)).toBe(true);
      if (gone.length > 0) expect(fits(all.slice(gone.length - 1), limit)).toBe(false);
    }),
  );
});
