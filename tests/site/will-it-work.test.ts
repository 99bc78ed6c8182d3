import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isAccessible } from './accessibility.ts';
import { alikeSite } from './alike-site.ts';
import { open as openPage } from './browser.ts';
import { pageWith } from './pages.ts';

const { open, addressOf } = alikeSite();
const panel = (page: Page) => page.getByRole('region', { name: 'Will it work here?' });
const answer = (page: Page) => panel(page).getByRole('status');

async function slide(page: Page, name: RegExp, value: number): Promise<void> {
  await page.getByRole('slider', { name }).fill(String(value));
}

async function choose(page: Page, name: string): Promise<void> {
  const picker = page.getByLabel('A school on this site');
  await picker.focus();
  await picker.locator('option', { hasText: name }).waitFor({ state: 'attached' });
  await picker.selectOption({ label: name });
}

describe('a teacher asks whether it would work in their school', () => {
  test('says what their school is like, reads what happened in the schools most like it, and why', async () => {
    const page = await open('practices/pairs/');
    expect(await answer(page).innerText()).toBe('');
    await panel(page).getByLabel('Phase').selectOption('primary');
    await expect.poll(() => answer(page).innerText()).toContain('Say more of your school');
    await slide(page, /^Disadvantaged/, 15);
    await slide(page, /^Pupils/, 300);
    await slide(page, /^English as/, 10);
    await slide(page, /^Special/, 14);
    await expect.poll(() => answer(page).innerText()).toBe('Worked in 3 of the 4 schools most like yours.');
    const near = panel(page).getByRole('listitem');
    expect(await near.count()).toBe(4);
    expect(await near.first().innerText()).toContain('Birch School (demo)');
    expect(await near.first().innerText()).toMatch(/Very alike/);
    expect(await near.first().innerText()).toContain('Disadvantaged 14% (yours 15%)');
    const all = await panel(page).innerText();
    expect(all).toMatch(
      /Counting each result by how like your school it is: \+0\.\d+, likely −?0\.\d+ to 0\.\d+/,
    );
    expect(all).toContain('Exploratory.');
    expect(all).toMatch(/Not counted: .*1 with too little known of the pupils/);
    await near.first().getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#report-birch');
  });

  test('a school unlike all others is told so, and one of another phase that nobody has tried it there', async () => {
    const page = await open('practices/pairs/');
    await panel(page).getByLabel('Phase').selectOption('primary');
    await slide(page, /^Disadvantaged/, 100);
    await expect.poll(() => answer(page).innerText()).toMatch(/like your|like it/);
    expect(await answer(page).innerText()).not.toMatch(/^Worked/);
    await panel(page).getByLabel('Phase').selectOption('secondary');
    await expect.poll(() => answer(page).innerText()).toContain('but not in the secondary phase');
  });

  test('what was said is kept in this browser, holds on every page, is sent nowhere, and can be forgotten', async () => {
    const page = await open('practices/pairs/');
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
    );
    await choose(page, 'Cedar School (demo)');
    await expect.poll(() => answer(page).innerText()).toContain('most like yours');
    expect(await page.getByRole('slider', { name: /^Disadvantaged/ }).getAttribute('aria-valuetext')).toBe(
      '18%',
    );
    await page.goto(addressOf('practices/older/'));
    await expect.poll(() => page.getByLabel('A school on this site').inputValue()).toBe('cedar');
    expect(await page.getByRole('slider', { name: /^Disadvantaged/ }).inputValue()).toBe('18');
    expect(asked.filter((request) => /18|cedar/i.test(request.replace(/:\d+\//, '/')))).toEqual([]);
    expect(asked.every((request) => request.startsWith('GET '))).toBe(true);
    await page.getByRole('button', { name: 'Forget my school' }).click();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    expect(await answer(page).innerText()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fit-phase');
    await page.reload();
    expect(await page.getByLabel('Phase').inputValue()).toBe('');
  });

  test('by keyboard alone: phase, slider and clear', async () => {
    const page = await open('practices/pairs/');
    await page.getByLabel('Phase').focus();
    await page.keyboard.type('Prim');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    const slider = page.getByRole('slider', { name: /^Disadvantaged/ });
    expect(await slider.getAttribute('aria-valuetext')).toBe('21%');
    expect(await slider.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await slider.getAttribute('aria-valuetext')).toBe('not said');
    expect(await slider.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('without JavaScript the panel is not there, and the page is', async () => {
    const page = await open('practices/pairs/', { javaScript: false });
    expect(await page.getByText('Will it work here?').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  test('a browser that keeps nothing answers all the same', async () => {
    const page = await open('');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(addressOf('practices/pairs/'));
    await choose(page, 'Ash School (demo)');
    await expect.poll(() => answer(page).innerText()).toContain('most like yours');
  });
});

describe('like my school first', () => {
  test('the timeline is put in that order and back, says why, and keeps the focus', async () => {
    const page = await open('');
    const order = page.getByLabel('Order of this page');
    const told = page.getByRole('article').filter({ hasText: 'Reading in pairs' });
    const titles = () => told.locator('h2').allInnerTexts();
    const usual = await titles();
    await order.selectOption('like-mine');
    await page.getByRole('link', { name: 'Say what your school is like' }).click();
    await page.waitForURL(/\/schools\/#yours$/);
    await choose(page, 'Gorse School (demo)');
    await page.getByText(/Kept\./).waitFor();
    await page.goto(addressOf(''));
    await order.focus();
    await order.selectOption('like-mine');
    await page.getByText('tried in schools most like Gorse School (demo) first').waitFor();
    expect(await titles()).toEqual(['Reading in pairs, older', 'Reading in pairs, pairs']);
    expect(await told.first().innerText()).toContain('Nearest: Gorse School (demo), very alike.');
    expect(await told.last().innerText()).toContain('Not yet tried in the secondary phase.');
    expect(await order.evaluate((one) => one === document.activeElement)).toBe(true);
    await isAccessible(page);
    await order.selectOption('usual');
    expect(await titles()).toEqual(usual);
    expect(await page.getByText(/^Nearest:/).count()).toBe(0);
  });

  test('the page of all schools names those most like a reader’s', async () => {
    const page = await open('schools/');
    await choose(page, 'Birch School (demo)');
    const yours = page.getByRole('region', { name: 'What is your school like?' });
    await yours.getByRole('listitem').first().waitFor();
    expect(await yours.getByRole('listitem').allInnerTexts()).toHaveLength(4);
    expect(await yours.getByRole('listitem').getByRole('link').first().innerText()).toMatch(
      /^(Ash|Cedar) School/,
    );
  });

  test('the page of a school names those most like it, what worked there and what they are trying', async () => {
    const page = await open('schools/birch/', { javaScript: false });
    const alike = page.getByRole('region', { name: 'Schools most like it' });
    const ash = alike.getByRole('listitem').filter({ hasText: 'Ash School' }).first();
    expect(await ash.innerText()).toMatch(/Very alike/);
    expect(await ash.innerText()).toContain('Worked there: Reading in pairs, pairs.');
    expect(await ash.innerText()).toContain('Trying now: Reading in pairs, older.');
    await open('schools/fir/').then(async (fir) =>
      expect(await fir.getByText('It has given no figures of its pupils').isVisible()).toBe(true),
    );
  });
});

describe('accessible and narrow', () => {
  test.each(['practices/pairs/', 'schools/'])('/%s at 360 and 1280 px, filled in', async (path) => {
    for (const width of [360, 1280]) {
      const page = await open(path, { width });
      await choose(page, 'Ash School (demo)');
      await page.getByRole('listitem').filter({ hasText: 'Birch School (demo)' }).first().waitFor();
      await isAccessible(page);
    }
  });

  test('at 320 px nothing sticks out', async () => {
    const page = await open('practices/pairs/', { width: 320 });
    await choose(page, 'Ash School (demo)');
    await expect.poll(() => answer(page).innerText()).toContain('most like yours');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  });
});

test('studies that say little of their pupils are not made to say more (starter library)', async () => {
  const page = await openPage(pageWith('practices/', /us-free|free or reduced-price lunch/));
  await panel(page).getByLabel('Phase').selectOption('primary');
  await slide(page, /^Disadvantaged/, 40);
  await expect
    .poll(() => answer(page).innerText())
    .toMatch(/says too little|says enough|too few to go by|not in the primary/);
});
