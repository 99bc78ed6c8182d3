import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citeView } from '#views/cite.ts';
import { jsonLd, personThing, practiceThing, schoolPageThing } from '#views/linked-data.ts';
import { personPage } from '#views/people.ts';
import { schoolPage } from '#views/schools.ts';
import { webManifest } from '#views/web-manifest.ts';
import { community, person, school } from './community.ts';
import { libraryOf } from './library.ts';
import { study } from './practice.ts';

const first = (view: ReturnType<typeof libraryOf>) => view.site.practices[0] as never;

test('whatever people write, no sign is left that could end the script, and nothing is lost', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--', '<script', ']]>', '\u2028'),
  );
  fc.assert(
    fc.property(fc.array(nasty), (parts) => {
      const thing = { '@type': 'WebSite' as const, name: parts.join('') };
      const text = jsonLd(thing);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', ...thing });
    }),
  );
});

test('a write-up is an article to learn from, by those who wrote it up, resting on its studies', () => {
  const view = libraryOf(
    [{ data: { source: 'published', curators: ['editors'] }, reports: [study('star-2006')] }],
    '/repo',
  );
  const thing = practiceThing(first(view), view);
  expect(thing).toMatchObject({
    ...{ '@type': ['Article', 'LearningResource'], url: 'https://example.org/repo/practices/comparing/' },
    author: [
      {
        '@type': 'Organization',
        name: 'Worked Here editors',
        url: 'https://example.org/repo/people/editors/',
      },
    ],
    ...{ typicalAgeRange: '8-15', dateModified: '2026-11-18' },
    creativeWorkStatus: 'From published studies. Not yet peer reviewed here.',
    citation: [{ '@type': 'ScholarlyArticle', datePublished: '2006' }],
  });
});

test('people, organisations and schools are told apart', () => {
  const [ann, hill] = [person('ann', { school: 'hill' }), school('hill', { urn: 100000 })];
  const view = community([], { people: [ann], schools: [hill] });
  expect(personThing(personPage(ann, view), view).mainEntity).toMatchObject({
    '@type': 'Person',
    affiliation: { '@type': 'School', name: 'hill school' },
  });
  expect(schoolPageThing(schoolPage(hill, view), hill.data, view).mainEntity).toMatchObject({
    ...{ '@type': 'School', identifier: { propertyID: 'URN', value: '100000' } },
  });
});

test('the citation names the version, its level and whether it was reviewed', () => {
  const view = libraryOf([
    { data: { source: 'published', curators: ['editors'], title: 'Quizzes: do they help?' } },
  ]);
  const { plain, bibtex, tags } = citeView(first(view), view);
  expect(plain).toBe(
    'Worked Here editors (2026). Quizzes: do they help? Worked Here. https://example.org/practices/comparing/ Version of 18 November 2026. Level 1. From published studies. Not yet peer reviewed here.',
  );
  expect(bibtex).toContain('author    = {{Worked Here editors}},');
  expect(tags).toContainEqual({ name: 'citation_author', content: 'Worked Here editors' });
  expect(tags).toContainEqual({ name: 'citation_publication_date', content: '2026/11/18' });
});

test('BibTeX stays one entry whatever the title says', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (title) => {
      const view = libraryOf([{ data: { title } }]);
      const { bibtex } = citeView(first(view), view);
      const bare = bibtex.replace(/\\[&%$#_{}]/g, '');
      let depth = 0;
      for (const sign of bare) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(bibtex.split('\n')).toHaveLength(8);
    }),
  );
});

test('the manifest keeps to its own part of an address', () => {
  expect(webManifest(libraryOf([], '/repo'))).toMatchObject({
    start_url: '/repo/',
    scope: '/repo/',
    lang: 'en-GB',
  });
});
