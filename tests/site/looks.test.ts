import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { otherSite } from './other-site.ts';
import { sides } from './paper.ts';
import { neverScrollsSideways } from './sideways.ts';

/** A made-up library with every look a page can have: thirty reports and none, nulls, harms, long words, tries, challenges, kin. */
const { open } = otherSite('tests/fixtures/looks');

const writeUps = ['thirty-reports', 'long-words', 'no-reports', 'all-nulls', 'harms', 'paired-numbers'].map(
  (id) => `practices/${id}/`,
);
const pages = ['', 'improved/', 'needs-reviewers/', 'practices/gone/', ...writeUps];
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test.each(pages)('/%s on a phone: accessible by day and by night, never scrolls sideways', async (path) => {
  const page = await open(path, { width: 360 });
  await isAccessible(page);
  await neverScrollsSideways(page);
});

test('a page on which much has happened is accessible at a desk', async () => {
  await isAccessible(await open('practices/thirty-reports/'));
});

test.each(writeUps)('/%s prints on two sides at most, with its hallmark, address and date', async (path) => {
  const page = await open(path, { media: 'print' });
  expect(await page.getByText(`https://looks.example.org/${path}. Printed from`).isVisible()).toBe(true);
  expect(await page.getByText('as it stood on 22 November 2026').isVisible()).toBe(true);
  expect(await page.locator('.legend .hallmark svg').first().isVisible()).toBe(true);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await sides(page)).toBeLessThanOrEqual(2);
});

describe('a teacher looks at a page on which much has happened', () => {
  test('sees where it worked and where it did not at the same size, the rest folded', async () => {
    const page = await open('practices/thirty-reports/');
    const tried = section(page, 'Where it has been tried');
    expect(await tried.getByText('Worked in 17 of 31 schools, its own among them.').isVisible()).toBe(true);
    const worked = page.locator('.came-better');
    const not = page.locator('.came-worse');
    expect(await worked.getByRole('heading', { level: 3 }).innerText()).toMatch(/^Where it worked\s16$/);
    expect(await not.getByRole('heading', { level: 3 }).innerText()).toMatch(/^Where it did not work\s7$/);
    for (const group of [worked, not]) expect(await group.locator('article:visible').count()).toBe(6);
    await worked.locator('summary', { hasText: '10 more' }).click();
    expect(await worked.locator('article:visible').count()).toBe(16);
  });

  test('finds a challenge under the report it is about, and the answer under the challenge', async () => {
    const page = await open('practices/thirty-reports/#challenge-why-stop');
    const report = page.locator('article#report-bay-demo');
    expect(await report.getByText('Would another month have changed your mind?').isVisible()).toBe(true);
    expect(await report.locator('.reply').innerText()).toContain('Perhaps.');
    const others = section(page, 'Challenges');
    expect(await others.locator('li').count()).toBe(2);
    expect(await others.getByText('Unanswered since 10 June 2026').isVisible()).toBe(true);
  });

  test('reads who is trying it, and who began and has not told, without blame', async () => {
    const trying = section(await open('practices/thirty-reports/'), 'Who is trying it');
    expect(
      await trying.getByText(/^4 schools or teams .*2 are on it, 1 has told and 1 has not yet\.$/).count(),
    ).toBe(1);
    expect(await trying.locator('#try-thursday-group').innerText()).toContain(
      '“we did not get to it” is a result too',
    );
    expect(await trying.locator('#try-thursday-group').getByRole('link').getAttribute('href')).toBe(
      '/tried/?practice=thirty-reports',
    );
  });

  test('reads what review changed, and who asked for it', async () => {
    const reviewed = section(await open('practices/thirty-reports/'), 'What review changed');
    expect(await reviewed.innerText()).toMatch(/asked 3 questions \(2 answered\) and changed it in 2 places/);
    expect(await reviewed.getByText('“because of it” became “after it”').isVisible()).toBe(true);
    expect(await reviewed.getByRole('link', { name: 'Cai Looks (demo)' }).first().getAttribute('href')).toBe(
      '/people/cai-looks/',
    );
  });

  test('follows it to what it grew from and what grew from it', async () => {
    const page = await open('practices/paired-numbers/');
    const tree = page.locator('.tree');
    expect(await tree.getByRole('link').allInnerTexts()).toEqual([
      'Paired reading every morning',
      'Paired counting, outdoors',
    ]);
    await tree.getByRole('link', { name: 'Paired counting, outdoors' }).click();
    await page.waitForURL(/paired-numbers-outdoors/);
    expect(await page.locator('.tree').getByRole('link').allInnerTexts()).toEqual([
      'Paired reading every morning',
      'Paired counting every morning',
    ]);
  });

  test('sees how its level came about', async () => {
    const page = await open('practices/harms/');
    const rows = await page.locator('table.steps tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').slice(-2).join(' '))).toEqual([
      'May harm 3 of 5',
      'Harms 4 of 5',
      'Harms 4 of 5',
    ]);
  });
});

describe('the three views of the timeline', () => {
  test('are reached from each other, and say which one this is', async () => {
    const page = await open('');
    const tabs = page.getByRole('navigation', { name: 'Views of the timeline' });
    await tabs.getByRole('link', { name: 'Most improved' }).click();
    await page.waitForURL(/\/improved\/$/);
    expect(await tabs.locator('[aria-current=page]').innerText()).toBe('Most improved');
    expect(await page.locator('.item').innerText()).toMatch(/Level 3, compared, became level 5, established/);
    await tabs.getByRole('link', { name: 'Needs reviewers' }).click();
    await page.waitForURL(/\/needs-reviewers\/$/);
    expect(await page.locator('.when').allInnerTexts()).toEqual([
      'Schools are asking',
      'A challenge waits for an answer',
      'Due to be looked at again',
      'The facts have moved on',
    ]);
  });

  test('thread both sides and a challenge under a card', async () => {
    const card = (await open('')).locator('.item', { hasText: 'Paired reading every morning' }).first();
    expect(await card.locator('.thread > li .meta').allInnerTexts()).toEqual([
      expect.stringContaining('Worked here'),
      expect.stringContaining('Did not work here'),
      expect.stringContaining('Unanswered since 10 June 2026'),
    ]);
  });
});
