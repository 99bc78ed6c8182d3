import { expect, test } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { evidenceOf } from '#views/evidence.ts';
import { practicePage } from '#views/practice-page.ts';
import { siteView } from '#views/site-view.ts';
import { siteOfContent } from '../views/site-of-content.ts';

const folder = 'tests/fixtures/looks';

test('the library of looks is published whole: nothing is wrong with it, and records list every byte', async () => {
  const { library } = await loadLibrary(folder, '2026-11-22');
  expect(library.problems).toEqual([]);
  const { practices } = await siteOfContent(folder);
  expect(practices.map(({ id, reports }) => [id, reports.length])).toEqual([
    ['all-nulls', 4],
    ['harms', 8],
    ['long-words', 1],
    ['no-reports', 0],
    ['paired-numbers', 0],
    ['paired-numbers-outdoors', 0],
    ['thirty-reports', 30],
  ]);
});

test('each is what its name says, by the rules', async () => {
  const view = siteView(await siteOfContent(folder));
  const of = (id: string) => {
    const practice = view.site.practices.find((one) => one.id === id);
    if (!practice) throw new Error(`Expected ${id}`);
    return { page: practicePage(practice, view), evidence: evidenceOf(practice, view.site) };
  };
  expect(of('all-nulls').evidence?.verdict).toBe('no-clear-difference');
  expect(of('harms').evidence?.verdict).toBe('harms');
  expect(of('no-reports').page.reports).toEqual([]);
  expect(of('thirty-reports').page.trying?.groups.map(({ title }) => title)).toEqual([
    'Trying it now',
    'Started, and not told yet',
    'Told',
    'Taken back',
  ]);
  expect(of('paired-numbers-outdoors').page.lineage?.grew[0]?.grew[0]?.href).toBeNull();
});
