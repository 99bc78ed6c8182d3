import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';
import { checkOf, choose, field, filesOfIssue, newcomer, toTheEnd } from './leaving.ts';

const practice = 'accelerated-math';
const address = `tried/?practice=${practice}`;

const soon = { timeout: 15_000 };
const go = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** A school that is here already, and its try of the practice. */
const before = [
  {
    path: 'schools/oak.yaml',
    text: 'name: "Oak Primary School"\ncountry: "GB-ENG"\nphase: primary\nages: [ 4, 11 ]\n',
  },
  {
    path: `practices/${practice}/tries/oak-2026.yaml`,
    text: 'school: oak\nstarts: "2026-01"\ndue: "2026-09"\noutcome: mathematics\nmeasure: { name: "Arithmetic test", kind: other-test, madeBy: authors }\ndesign: before-after\n',
  },
];
const declared = {
  value: 'oak-2026',
  label: 'Oak Primary School, from January 2026',
  data: {
    ...{ school: 'oak', starts: '2026-01', due: '2026-09', outcome: 'mathematics', design: 'before-after' },
    measure: { name: 'Arithmetic test', kind: 'other-test', madeBy: 'authors' },
  },
};

/** The form as it is where that school and its try are in the library. */
async function openWithTry(): Promise<Page> {
  const page = await open('tried/');
  await page.route('**/share/library.json', async (route) => {
    const library = await (await route.fetch()).json();
    library.known.school.push({ value: 'oak', label: 'Oak Primary School' });
    library.paths.push(...before.map(({ path }) => path));
    await route.fulfill({ json: library });
  });
  await page.route(`**/share/practices/${practice}.json`, async (route) => {
    const about = await (await route.fetch()).json();
    about.tries.push(declared);
    await route.fulfill({ json: about });
  });
  await page.goto(new URL(`?practice=${practice}`, page.url()).href, { waitUntil: 'networkidle' });
  return page;
}

const marks = [
  ...['11\t15', '14\t14', '9\t13', '20\t22', '17\t18', '13\t15', '15\t19', '12\t11', '18\t21', '16\t20'],
  ...['10\t12', '19\t23'],
];

test('a school that said it would try it tells how it went: its try, outcome and measure come along', async () => {
  const page = await openWithTry();
  await page.getByRole('link', { name: declared.label }).click();
  await page.waitForURL(/try=oak-2026/);
  await field(page, 'post').fill('One Year 4 class did it for two terms. Scores in our test went up.');
  await choose(page, 'Did it work here?', 'Worked here, with changes');
  await choose(page, 'Was it done as described?', 'Partly');
  await choose(page, 'Did you change anything?', 'Yes');
  const list = page.locator('[name="changed.0.?of"]');
  await list.first().waitFor();
  const chosen = await list.first().evaluate((control) => {
    if (!(control instanceof HTMLSelectElement)) return (control as HTMLInputElement).click();
    control.value = 'core-0';
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(chosen).toBeUndefined();
  await field(page, 'changed.0.what').fill('Twice a week in place of every day');
  await choose(page, 'Did you change anything else?', 'No');

  await go(page, 'results');
  await expect.poll(() => field(page, 'findings.0.measure.name').inputValue(), soon).toBe('Arithmetic test');
  await choose(page, 'What do you have?', /Averages/);
  await page.getByText('Or paste a column of marks').first().click();
  const box = page.getByRole('textbox', { name: 'Marks' }).first();
  await box.fill(`Before\tAfter\n${marks.join('\n')}\nabsent\t12`);
  await page.getByRole('button', { name: 'Work it out' }).first().click();
  await expect.poll(() => field(page, 'findings.0.treated.n').inputValue(), soon).toBe('12');
  expect(await field(page, 'findings.0.treated.before.mean').inputValue()).toBe('14.5');
  expect(await field(page, 'findings.0.treated.before.sd').inputValue()).toBe('3.61');
  await page.getByText('line 14, “absent”').waitFor();
  expect(await box.inputValue()).toBe('');
  await choose(page, 'Is there another result, good or bad?', 'No');

  await go(page, 'you');
  await page.getByRole('checkbox', { name: 'Nothing' }).check();
  await choose(page, /first time that you write/, 'Yes');
  await field(page, 'person:name').fill('Ada Example');
  await toTheEnd(page);

  const keptOnes = () => page.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(keptOnes, soon).toContain('Arithmetic test');
  const kept = await keptOnes();
  expect(kept).not.toMatch(/11\\+t15|absent/);
  const files = await filesOfIssue(page);
  const report = files[0]?.text ?? '';
  expect(report).toContain('try: oak-2026');
  expect(report).toContain('school: oak');
  expect(report).toMatch(/name: "Arithmetic test"/);
  expect(report).toMatch(/part: core/);
  expect(checkOf(files, before)).toMatch(/^All is well|no errors/m);
});

test('of five pupils or fewer no figure is taken', async () => {
  const page = await open(`${address}#results`);
  await choose(page, /Did you measure anything/, 'Yes');
  await field(page, 'findings.0.measure.name').fill('Arithmetic test');
  await choose(page, 'What do you have?', /Averages/);
  await choose(page, /Did another class or group/, 'No');
  await choose(page, /Did you measure before/, 'No');
  await page.getByText('Or paste a column of marks').first().click();
  await page.getByRole('textbox', { name: 'Marks' }).first().fill('12\n15\n9\n20\n17');
  await page.getByRole('button', { name: 'Work it out' }).first().click();
  await page.getByText(/5 pupils or fewer give no figures/).waitFor();
  expect(await field(page, 'findings.0.treated.n').inputValue()).toBe('');
});

test('a newcomer tells that it did not work, closes the browser, comes back, and finishes', async () => {
  const first = await open(address);
  await field(first, 'post').fill('We tried it for a term with one class. Nothing moved.');
  await choose(first, 'Did it work here?', 'Did not work');
  await first.getByText(/^Kept on this device as “/).waitFor();
  const page = await first.context().newPage();
  await first.close();
  await page.goto(first.url(), { waitUntil: 'networkidle' });
  await expect.poll(() => field(page, 'post').inputValue(), soon).toMatch(/^We tried it for a term/);
  await choose(page, 'Was it done as described?', 'Done as described');
  await go(page, 'you');
  await newcomer(page);
  await page.getByRole('checkbox', { name: 'Nothing' }).check();
  await toTheEnd(page);
  const files = await filesOfIssue(page);
  expect(files).toHaveLength(3);
  expect(files[0]?.text).toContain('verdict: did-not-work');
  expect(checkOf(files)).toMatch(/^All is well|no errors/m);
});

test.each([320, 1280])('the form is accessible and fits at %i px', async (width) => {
  const page = await open(address, { width });
  await page.locator('form .step').first().waitFor();
  await isAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
