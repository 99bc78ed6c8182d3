import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { otherSite } from './other-site.ts';
import { neverScrollsSideways } from './sideways.ts';

/** The library of looks has two networks, two joint projects, and an ask of every kind. */
const { open } = otherSite('tests/fixtures/looks');

const alliance = 'networks/pairs-alliance/';
const project = `${alliance}projects/reading-in-pairs/`;
/** Pages whose templates are empty in the library that all tests share, or not in it. */
const full = ['asks/quiet-readers/', alliance, project, 'schools/alder-demo/'];
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test.each(full)('/%s on a phone: accessible, never scrolls sideways', async (path) => {
  const page = await open(path, { width: 360 });
  await isAccessible(page, path === project ? ['light', 'dark'] : ['light']);
  await neverScrollsSideways(page);
});

describe('a school leader', () => {
  test('sees what the school gave and got back, and on what somebody there could coach', async () => {
    const page = await open('schools/alder-demo/');
    const given = section(page, 'Given and got back');
    expect(await given.getByText('reports by other schools').count()).toBe(1);
    expect(await given.getByText('challenge answered').count()).toBe(1);
    expect(await section(page, 'Could coach on').innerText()).toMatch(/worked in 16 of 30 other schools/);
  });

  test('goes from the school to its network, and reads the four things it states', async () => {
    const page = await open('schools/alder-demo/');
    await page.getByRole('link', { name: 'Pairs Alliance (demo)' }).click();
    await page.waitForURL(/pairs-alliance\/$/);
    expect(await section(page, 'Goal').innerText()).toMatch(/By July 2027 every school can show/);
    expect(await page.locator('.gaps dt').allInnerTexts()).toEqual(
      expect.arrayContaining(['Belonging', 'Working together', 'Co-ordination']),
    );
  });

  test('sees how its projects stand by the reports, and where its own review says otherwise', async () => {
    const page = await open(alliance);
    const projects = await section(page, /^Joint projects/)
      .locator('li')
      .allInnerTexts();
    expect(projects[0]).toMatch(
      /Red to 18 July 2025[\s\S]*no school has told[\s\S]*better than the reports do\. It says\s+Green/,
    );
    expect(projects[1]).toMatch(
      /Green to 17 July 2026[\s\S]*Four of four schools told: it worked in three, did not in one\./,
    );
    expect(await section(page, 'To be done').innerText()).toMatch(
      /Fix the time[\s\S]*Head teachers[\s\S]*1 September 2026 past/,
    );
    const years = await section(page, 'How closely they work together').locator('tbody tr').allInnerTexts();
    expect(years.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      '2024–25 as far as joint work 2 0 0 1',
      '2025–26 as far as joint work 0 0 5 1',
      '2026–27 as far as joint work 0 0 0 1',
    ]);
  });

  test('follows a project to its plan, whether it came before the data, and to what each school found', async () => {
    const page = await open(alliance);
    await page.getByRole('link', { name: 'Does paired reading hold up' }).first().click();
    await page.waitForURL(/reading-in-pairs\/$/);
    const [first, second] = [section(page, /^Cycle 1/), section(page, /^Cycle 2/)];
    expect(await first.getByText('Registered 1 September 2025, before the data.').isVisible()).toBe(true);
    expect(await second.getByText(/^Registered 20 September 2026, after it had begun/).isVisible()).toBe(
      true,
    );
    expect(await second.getByText(/No school has told yet/).isVisible()).toBe(true);
    await first.getByRole('link', { name: 'Oak School (demo)' }).click();
    await page.waitForURL(/thirty-reports\/#report-oak-demo$/);
    expect(await page.locator('#report-oak-demo').innerText()).toContain('Pairs talked and did not read');
  });

  test('finds in an ask who made it work, whom to speak to, and why each is named', async () => {
    const page = await open('asks/');
    await section(page, /^Open/).getByRole('link', { name: 'How do you hear the quietest reader?' }).click();
    await page.waitForURL(/quiet-readers\/$/);
    const first = section(page, 'Schools that could answer').locator('li').first();
    expect(await first.innerText()).toMatch(
      /Made it work[\s\S]*Made “.*” work for reading fluency[\s\S]*Ask /,
    );
    expect(await section(page, 'People who could answer').locator('li').count()).toBeGreaterThan(0);
  });

  test('finds what came of an ask that was answered', async () => {
    const page = await open('asks/slow-starts/');
    await section(page, 'What came of it')
      .getByRole('link', { name: 'Paired reading every morning' })
      .click();
    await page.waitForURL(/thirty-reports\/$/);
  });

  test('meets an open ask on the map, in the cell that it is about', async () => {
    const page = await open('map/');
    await page.getByRole('link', { name: /^1 ask\W+Reading aloud, Primary$/ }).click();
    await page.waitForURL(/asks\/quiet-readers\/$/);
  });

  test('finds leadership practice in a place of its own', async () => {
    const page = await open('leadership/');
    for (const name of ['Leadership', 'Professional development', 'Collaboration'])
      expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1);
    await page.getByRole('link', { name: 'How do leaders keep twenty minutes free for reading?' }).click();
    await page.waitForURL(/leading-reading\/$/);
  });
});

test('the feed of a network has what began, what ended, and what its schools told', async () => {
  const page = await open(alliance);
  const feed = await page.evaluate(async () => (await fetch('feed.json')).json());
  const titles = feed.items.map(({ title }: { title: string }) => title);
  expect(titles).toContain('Green: Does paired reading hold up when another school counts?');
  expect(titles).toContain('Began: Does paired reading hold up when another school counts?');
});
