import { expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';
import { checkOf, choose, field, filesOfIssue, toTheEnd } from './leaving.ts';

const address = 'challenge/?practice=accelerated-math';

test('somebody asks about a section, and the file that leaves passes the check', async () => {
  const page = await open(address);
  await choose(page, 'What is it?', /A question/);
  await field(page, 'about').first().waitFor();
  await field(page, 'text').fill(
    'How long did the pupils work on it each day, and who marked what they wrote?',
  );
  await toTheEnd(page);
  const files = await filesOfIssue(page);
  expect(files).toHaveLength(1);
  expect(files[0]?.path).toMatch(/^practices\/accelerated-math\/challenges\/question(?:-\d+)?\.yaml$/);
  expect(files[0]?.text).toContain('kind: question');
  expect(checkOf(files)).toMatch(/^All is well|no errors/m);
  await isAccessible(page);
});

test('with the keyboard alone', async () => {
  const page = await open(address);
  await page.locator('form .step').first().waitFor();
  await page.locator('[name="kind"]').first().focus();
  await page.keyboard.press('Space');
  expect(await page.locator('[name="kind"]').first().isChecked()).toBe(true);
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === 'text') break;
  }
  await page.keyboard.type('Is the figure for Year 5 right? The study prints another.');
  await toTheEnd(page);
  await expect
    .poll(async () => {
      await page.locator('[data-exit="new-file"] a').focus();
      return page.evaluate(() => document.activeElement?.getAttribute('target'));
    })
    .toBe('_blank');
});

test('a name and a number of a pupil are told at once', async () => {
  const page = await open(address);
  await field(page, 'text').fill('My daughter, UPN B801200005001, was in that class.');
  await page.locator('[data-field="text"] .finding').first().waitFor();
});

test.each([320, 1280])('the form is accessible and fits at %i px', async (width) => {
  const page = await open(address, { width });
  await page.locator('form .step').first().waitFor();
  await isAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
