import { expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';
import { checkOf, choose, field, filesOfIssue, newcomer, toTheEnd } from './leaving.ts';

const practice = 'accelerated-math';
const page320 = { width: 320 };

test('a newcomer says in a minute that their school will try it, and all their files pass the check', async () => {
  const page = await open(`try/?practice=${practice}`);
  await newcomer(page);
  await field(page, 'starts').fill('2027-01');
  await field(page, 'due').fill('2027-07');
  await field(page, 'measure.name').fill('Multiplication tables check');
  await field(page, 'measure.kind').selectOption('national-test');
  await choose(page, /compare it with/, /before and after/);
  await toTheEnd(page);
  const files = await filesOfIssue(page);
  expect(files.map(({ path }) => path)).toEqual([
    `practices/${practice}/tries/oak-primary-school-2027.yaml`,
    'people/ada-example.yaml',
    'schools/oak-primary-school.yaml',
  ]);
  expect(files[0]?.text).toContain('school: oak-primary-school');
  expect(checkOf(files)).toBe('All is well: 3 files checked.\n');
  await isAccessible(page);
});

test('what was sent stays as a draft until the person says that it arrived', async () => {
  const page = await open(`try/?practice=${practice}`);
  await newcomer(page);
  await field(page, 'starts').fill('2027-01');
  await field(page, 'due').fill('2027-07');
  await field(page, 'measure.name').fill('Times tables');
  await field(page, 'measure.kind').selectOption('records');
  await choose(page, /compare it with/, /Nothing/);
  await toTheEnd(page);
  // Nothing is sent from a test: the tab that would open is closed at once.
  await page.locator('[data-exit="issue"] a').evaluate((link) => link.removeAttribute('href'));
  await page.locator('[data-exit="issue"] a').evaluate((link) => (link as HTMLElement).click());
  await page.getByText('Did it arrive?').waitFor();
  const drafts = () => page.evaluate(() => Object.keys(localStorage).length);
  expect(await drafts()).toBe(1);
  await page.getByRole('button', { name: /It arrived/ }).click();
  await page.getByText('The draft is gone').waitFor();
  expect(await drafts()).toBe(0);
});

test('without an account it is saved and goes with an e-mail', async () => {
  const page = await open(`try/?practice=${practice}`);
  await newcomer(page);
  await field(page, 'starts').fill('2027-01');
  await field(page, 'due').fill('2027-07');
  await field(page, 'measure.name').fill('Times tables');
  await field(page, 'measure.kind').selectOption('records');
  await choose(page, /compare it with/, /Nothing/);
  await toTheEnd(page);
  await choose(page, /account at GitHub/, 'No');
  expect(await page.locator('[data-exit]').count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save oak-primary-school-2027\.zip/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('oak-primary-school-2027.zip');
  const letter = page.getByRole('link', { name: 'Write the e-mail' });
  expect(await letter.getAttribute('href')).toMatch(/^mailto:.*oak-primary-school-2027\.zip/);
});

test.each(['try', 'tried', 'challenge'])('/%s/ without a practice lets one be chosen', async (form) => {
  const page = await open(`${form}/`, page320);
  await page.getByRole('searchbox').fill('accelerated MATH');
  await page.getByRole('link', { name: /^Accelerated Math/ }).click();
  await page.waitForURL(/\?practice=accelerated-math$/);
  await page.locator('form .step').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.each(['no-such-practice', '../..', 'a&b=c'])('a practice that there is not is said: %s', async (id) => {
  const page = await open(`try/?practice=${encodeURIComponent(id)}`);
  await page.getByText(`There is no practice “${id}” here`).waitFor();
  expect(await page.getByRole('searchbox').count()).toBe(1);
});

test.each(['try', 'tried', 'challenge'])('/%s/ says what to do without JavaScript', async (form) => {
  const page = await open(`${form}/?practice=${practice}`, { javaScript: false });
  expect(await page.getByText(/needs JavaScript/).isVisible()).toBe(true);
  expect(await page.locator('a[href^="mailto:"]').count()).toBeGreaterThan(0);
});

test.each([320, 1280])('the form is accessible and fits at %i px', async (width) => {
  const page = await open(`try/?practice=${practice}`, { width });
  await page.locator('form .step').first().waitFor();
  await isAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
