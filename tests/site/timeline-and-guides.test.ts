import { expect, test } from 'vitest';
import { open } from './browser.ts';
import { allPages } from './pages.ts';
import { sides } from './paper.ts';

test('every write-up prints on two sides at most', async () => {
  const page = await open('', { media: 'print' });
  const over: string[] = [];
  for (const path of allPages().filter((one) => one.startsWith('practices/'))) {
    await page.goto(new URL(path, page.url()).href);
    const count = await sides(page);
    if (count > 2) over.push(`${path}: ${count}`);
  }
  expect(over).toEqual([]);
});

test('a library in which nothing has risen says so, and where to go', async () => {
  const page = await open('improved/');
  expect(await page.getByText('Nothing has risen yet').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Back to the newest' }).click();
  await page.waitForURL((url) => url.pathname === '/');
});

test('what waits for reviewers runs over several pages, numbered', async () => {
  const page = await open('needs-reviewers/');
  expect(await page.locator('.item').count()).toBe(20);
  await page.getByRole('link', { name: 'More', exact: true }).click();
  await page.waitForURL(/\/needs-reviewers\/page\/2\/$/);
  expect(await page.getByText('Page 2 of 3').isVisible()).toBe(true);
});

test('numbers in guides are those of the policy', async () => {
  const page = await open('how-to-review/');
  expect(await page.getByRole('main').innerText()).toMatch(/You have 14 days/);
});

test('the guides are reached from the foot of every page', async () => {
  const page = await open('');
  for (const [name, path] of [
    ['How it works', '/how-it-works/'],
    ['How levels are set', '/evidence/'],
    ['How to review', '/how-to-review/'],
  ] as const)
    expect(await page.getByRole('contentinfo').getByRole('link', { name }).getAttribute('href')).toBe(path);
});
