import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { practicePage } from '#views/practice-page.ts';
import { previewOf } from '#views/preview.ts';
import { shareLibrary } from '#views/share-library.ts';
import { sharePractice } from '#views/share-practice.ts';
import { siteView } from '#views/site-view.ts';
import { siteOfContent } from './site-of-content.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const site = await siteOfContent(content);
const view = siteView(site);
const { library } = await loadLibrary(content, '2026-11-22', { preview: true });
const { policy, people, schools, instance } = site;
const surrounding = { policy, today: '2026-11-22', instance, people, schools };

describe('the preview of a write-up', () => {
  it.each(site.practices.map(({ id }) => id))('%s: says what its page says', (id) => {
    const practice = site.practices.find((one) => one.id === id);
    const folder = library.entries.filter((entry) => entry.id === id || entry.owner === id);
    const own = folder.find(({ kind }) => kind === 'practice');
    if (!practice || !own) throw new Error(`Expected ${id} to be there`);
    const preview = previewOf(own, folder, surrounding);
    if (preview?.is !== 'practice') throw new Error('Expected a page');
    const page = practicePage({ ...practice, starter: null, added: null, reviews: [] }, view);
    for (const part of [
      'title',
      'post',
      'meta',
      'sentence',
      'status',
      'facts',
      'core',
      'adaptable',
      'html',
      'sources',
    ] as const)
      expect(preview.page[part], part).toEqual(page[part]);
    expect(preview.page.hallmark.text).toBe(page.hallmark.text);
  });

  it('shows a report under its write-up as the page does', () => {
    const practice = site.practices.find(({ reports }) => reports.length > 1);
    if (!practice) throw new Error('Expected a write-up with reports');
    const folder = library.entries.filter(({ id, owner }) => id === practice.id || owner === practice.id);
    const report = folder.find(({ kind }) => kind === 'report');
    const preview = report && previewOf(report, folder, surrounding);
    expect(preview).toMatchObject({ is: 'report', report: { id: report?.id } });
  });
});

describe('what a form knows', () => {
  it('is every file there is, and who can be referred to', () => {
    const { paths, known } = shareLibrary(site);
    const all = library.entries
      .map(({ path }) => path)
      .filter((path) => !/\.(?:yaml)$/.test(path) || path.includes('/'));
    expect(new Set(paths)).toEqual(new Set(all.filter((path) => !path.endsWith('starter.json'))));
    expect(known.priority.length).toBe(site.priorities.length);
    expect(known.practice.map(({ value }) => value).sort()).toEqual(site.practices.map(({ id }) => id));
  });

  it('is small enough to be fetched on a phone', () => {
    expect(JSON.stringify(shareLibrary(site)).length).toBeLessThan(40_000);
    for (const practice of site.practices)
      expect(JSON.stringify(sharePractice(practice, site)).length).toBeLessThan(8_000);
  });

  it('lets an adaptation begin with what must stay, and where it comes from', () => {
    const [practice] = site.practices;
    if (!practice) throw new Error('Expected a write-up');
    expect(sharePractice(practice, site).adapted).toMatchObject({
      adaptedFrom: practice.id,
      core: practice.data.core,
    });
  });
});
