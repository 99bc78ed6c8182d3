import { expect, test } from 'vitest';
import { open } from './browser.ts';
import { sides } from './paper.ts';

test('a teacher on a phone looks for reading fluency in Year 4, sees in one screen what it is and how sure we are, asks whether it would work with theirs, prints it, and follows the priority', async () => {
  const page = await open('', { width: 360 });
  await page.getByRole('navigation').getByRole('link', { name: 'Find' }).click();
  await page.getByRole('searchbox').fill('reading fluency year 4');
  await page.keyboard.press('Enter');
  const results = page.locator('[data-result]');
  await results.first().waitFor();
  const found = await results.count();

  await page.getByText('Narrow the list').click();
  const secure = page.locator('input[name=level]:not(:disabled)').first();
  await secure.check();
  await page.waitForURL(/level=/);
  await expect.poll(() => results.count()).toBeLessThan(found + 1);
  expect(await results.count()).toBeGreaterThan(0);

  const title = await results.first().getByRole('heading').innerText();
  await results.first().getByRole('link').first().click();
  await page.waitForURL(/\/practices\/[^/]+\/$/);
  await page.setViewportSize({ width: 360, height: 800 });
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.innerText()).toBe(title);
  const sentence = page.locator('.say').first();
  for (const seen of [heading, sentence]) {
    const box = await seen.boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0), 'in the first screen').toBeLessThanOrEqual(800);
  }
  for (const fact of ['Cost', 'Workload'])
    expect(await page.getByText(fact, { exact: true }).first().isVisible()).toBe(true);

  const panel = page.getByRole('region', { name: 'Will it work here?' });
  await panel.getByLabel('Phase').selectOption('primary');
  await panel.getByRole('slider', { name: /^Disadvantaged/ }).fill('35');
  await expect.poll(() => panel.getByRole('status').innerText()).not.toBe('');

  await page.emulateMedia({ media: 'print' });
  expect(await sides(page)).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });

  await page.getByText('Priority:').getByRole('link').click();
  await page.waitForURL(/\/priorities\/[^/]+\/$/);
  const feed = (await page.getByRole('link', { name: 'Follow it by feed' }).getAttribute('href')) ?? '';
  const response = await page.request.get(new URL(feed, page.url()).href);
  expect(response.headers()['content-type']).toMatch(/atom|xml/);
  expect(await response.text()).toContain('<entry>');
});
