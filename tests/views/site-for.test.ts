import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citeView } from '#views/cite.ts';
import { fitData, fitForm } from '#views/fit.ts';
import { practiceThing } from '#views/linked-data.ts';
import { practicePage } from '#views/practice-page.ts';
import { sharePractice } from '#views/share-practice.ts';
import type { Practice, SiteData } from '#views/site-data.ts';
import { belongingText, siteFor } from '#views/site-for.ts';
import { siteView } from '#views/site-view.ts';
import { madeRoot } from '../adapters/files/made-root.ts';
import { siteOfContent } from './site-of-content.ts';

/** All that the files made for one write-up are printed from. */
function printed(practice: Practice, site: SiteData): object {
  const view = siteView(site);
  return {
    page: practicePage(practice, view),
    cite: citeView(practice, view),
    thing: practiceThing(practice, view),
    fit: [fitForm(view), fitData(practice, view)],
    share: sharePractice(practice, site),
  };
}

const endOfDay = (site: SiteData): SiteData => ({ ...site, now: `${site.now.slice(0, 10)}T23:59:59.999Z` });

const made = await madeRoot(12);
const sites = await Promise.all(['content', 'tests/fixtures/looks', made.root].map(siteOfContent));
await made.remove();

test('a page made from what belongs to it alone is the page made from the whole site', () => {
  for (const site of sites)
    for (const practice of site.practices)
      expect(printed(practice, siteFor(practice, site)), practice.id).toEqual(
        printed(practice, endOfDay(site)),
      );
});

test('so it is whatever grew from what, whoever was withdrawn, and whether there are schools', () => {
  const [site] = sites as [SiteData];
  const few = site.practices.slice(0, 7);
  const parent = fc.option(fc.integer({ min: 0, max: few.length + 1 }), { nil: undefined });
  const wirings = fc.record({
    parents: fc.array(parent, { minLength: 7, maxLength: 7 }),
    gone: fc.nat(6),
    schools: fc.boolean(),
  });
  fc.assert(
    fc.property(wirings, ({ parents, gone, schools }) => {
      const practices = few.map((practice, at): Practice => {
        const adaptedFrom = parents[at] === undefined ? undefined : (few[parents[at]]?.id ?? 'nowhere');
        return { ...practice, data: { ...practice.data, ...(adaptedFrom && { adaptedFrom }) } };
      });
      const [away] = practices.splice(gone, 1) as [Practice];
      const withdrawn = [{ id: away.id, title: away.data.title, on: '2026-10-01', reason: 'Asked for.' }];
      const wired = endOfDay({
        ...site,
        practices,
        withdrawn,
        schools: schools ? (sites[1]?.schools ?? []) : [],
      });
      for (const practice of practices)
        expect(printed(practice, siteFor(practice, wired))).toEqual(printed(practice, wired));
    }),
    { numRuns: 10 },
  );
});

test('what a write-up names is among its own, and what it does not name cannot change it', () => {
  const [, site] = sites as [SiteData, SiteData];
  const practice = site.practices.find(({ data }) => site.schools.some(({ id }) => id === data.school));
  if (!practice) throw new Error('Expected a write-up of a school.');
  const renamed = (which: (id: string) => boolean): SiteData => ({
    ...site,
    schools: site.schools.map((one) =>
      which(one.id) ? { ...one, data: { ...one.data, name: 'Another name' } } : one,
    ),
  });
  const before = belongingText(practice, site);
  const named = new Set(siteFor(practice, site).schools.map(({ id }) => id));
  expect(
    belongingText(
      practice,
      renamed((id) => id === practice.data.school),
    ),
  ).not.toBe(before);
  expect(site.schools.length).toBeGreaterThan(named.size);
  expect(
    belongingText(
      practice,
      renamed((id) => !named.has(id)),
    ),
  ).toBe(before);
  expect(belongingText(practice, { ...site, now: '2026-11-22T00:00:01Z' })).toBe(before);
  expect(belongingText(practice, { ...site, now: '2026-11-23T00:00:01Z' })).not.toBe(before);
});

test('a change of any file of its folder, of its record or of a picture in it is told', () => {
  const [, site] = sites as [SiteData, SiteData];
  const whole = site.practices.find(({ reports }) => reports.length > 0);
  const [report] = whole?.reports ?? [];
  if (!whole || !report) throw new Error('Expected a write-up with a report.');
  const told = (change: Partial<Practice>): string => {
    const practice = { ...whole, sha256: 'a', ...change };
    return belongingText(practice, {
      ...site,
      practices: site.practices.map((one) => (one === whole ? practice : one)),
    });
  };
  const reports = (change: object) => ({ reports: [{ ...report, sha256: 'b', ...change }] });
  const waiting = { path: whole.path, waiting: true } as unknown as NonNullable<Practice['publication']>;
  const texts = [
    {},
    { sha256: 'c' },
    { html: '<img src="one.webp">' },
    { html: '<img src="two.webp">' },
    { publication: waiting },
    { added: '2026-01-01' },
    reports({}),
    reports({ sha256: 'd' }),
    reports({ html: '<img src="one.webp">' }),
    reports({ publication: waiting }),
    { reports: [] },
  ].map(told);
  expect(new Set(texts).size).toBe(texts.length);
  expect(told({})).toBe(texts[0]);
});

/** A component with all that it prints with, by the paths of their files. */
function componentsUnder(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.{1,2}\/[^']+\.astro)'/g))
    componentsUnder(join(dirname(file), path), found);
  return found;
}

test('nothing that prints the page of a write-up asks for the site by itself, but the frame, of which the key tells', () => {
  const components = componentsUnder('src/components/Practice.astro');
  expect(components.size).toBeGreaterThan(20);
  const asking = [...components].filter((file) =>
    /from '[^']*\/(?:site-data|share-images|open-data)\.ts'/.test(readFileSync(file, 'utf8')),
  );
  expect(asking).toEqual(['src/layouts/Base.astro']);
});
