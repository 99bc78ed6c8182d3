import { HtmlValidate } from 'html-validate/node';
import { LinkChecker } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { allPages, fileOf, html } from './pages.ts';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document'],
    // All our files come from this site, whose address cannot be known when they are built.
    // A second main heading may wait in <noscript>; the test below counts them.
    rules: {
      'require-sri': ['error', { target: 'crossorigin' }],
      'heading-level': ['error', { allowMultipleH1: true }],
    },
  });
  const found = new Map<string, string[]>();
  for (const page of allPages()) {
    const { results } = await validator.validateFile(fileOf(page));
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      const problem = `${ruleId}: ${message}`;
      found.set(problem, [...(found.get(problem) ?? []), `/${page} ${line}:${column}`]);
    }
  }
  expect(
    [...found].map(([problem, places]) => `${problem} (${places.length} times, first ${places[0]})`),
  ).toEqual([]);
});

test('every link within the site leads somewhere, to the very heading it names', async () => {
  const address = inject('address');
  const { origin } = new URL(address);
  const { links } = await new LinkChecker().check({
    path: allPages().map((page) => new URL(page, address).href),
    concurrency: 20,
    checkFragments: true,
    // 404.html answers with status 404, rightly; other sites are not asked.
    linksToSkip: async (link) => !link.startsWith(origin) || link.endsWith('/404.html'),
  });
  const broken = new Map<string, string | undefined>();
  for (const { state, url, parent } of links) if (state === 'BROKEN') broken.set(url, parent);
  expect([...broken].map(([url, parent]) => `${url} from ${parent}`)).toEqual([]);
  expect(links.filter((link) => link.state === 'OK').length).toBeGreaterThan(allPages().length);
});

test('every page is in British English, says its title once, and has one main heading', () => {
  for (const page of allPages()) {
    const text = html(page).replaceAll(/<noscript>[\s\S]*?<\/noscript>/g, '');
    expect(text.match(/<html[^>]*>/)?.[0], page).toContain('lang="en-GB"');
    expect(text.match(/<title>[^<]+<\/title>/g)?.length, page).toBe(1);
    expect(text.match(/<h1[\s>]/g)?.length, page).toBe(1);
  }
});
