import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './browser.ts';

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/paste/${name}`, import.meta.url)), 'utf8');

const body = (page: Page) => page.locator('textarea[name="body"]');

async function openForm(): Promise<Page> {
  const page = await open('tried/?practice=accelerated-math');
  await body(page).waitFor();
  return page;
}

/** Pastes as a browser does, with what a program puts on the clipboard. */
const paste = (page: Page, html: string, plain = 'plain text'): Promise<void> =>
  body(page).evaluate(
    (field, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given.html);
      clipboardData.setData('text/plain', given.plain);
      (field as HTMLElement).focus();
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, plain },
  );

async function pasted(page: Page, html: string): Promise<string> {
  await paste(page, html);
  await expect.poll(() => body(page).inputValue(), { timeout: 60_000 }).not.toBe('');
  return `${await body(page).inputValue()}\n`;
}

test.each(['word', 'docs', 'hostile'])('what %s puts on the clipboard arrives as Markdown', async (name) => {
  const page = await openForm();
  expect(await pasted(page, fixture(`${name}.html`))).toBe(fixture(`${name}.md`));
  expect(await page.evaluate(() => document.documentElement.dataset['hurt'])).toBeUndefined();
});

test('it stands where the cursor was, apart from the words that stood there, and can be taken back', async () => {
  const page = await openForm();
  await body(page).fill('Before.After.');
  await body(page).evaluate((field) => (field as HTMLTextAreaElement).setSelectionRange(7, 7));
  await paste(page, '<p>One</p><p>Two</p>');
  await expect
    .poll(() => body(page).inputValue(), { timeout: 15_000 })
    .toBe('Before.\n\nOne\n\nTwo\n\nAfter.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => body(page).inputValue(), { timeout: 15_000 }).toBe('Before.After.');
});

test('a megabyte keeps its words and its form goes on', async () => {
  const page = await openForm();
  const lines = Array.from(
    { length: 9000 },
    (_, place) =>
      `<p class="MsoNormal"><span style="font-size:11pt">Line ${place} of <b>words</b> 😀 and more of them, on and on</span></p>`,
  );
  const html = lines.join('\n');
  expect(html.length).toBeGreaterThan(1_000_000);
  const text = await pasted(page, html);
  expect(text.split('\n\n')).toHaveLength(9000);
  expect(text).toContain('Line 8999 of **words** 😀 and more');
  await page.locator('textarea[name="post"]').fill('Still here.');
  expect(await page.locator('textarea[name="post"]').inputValue()).toBe('Still here.');
});

test('plain text, and what comes from an editor of programs, is left to the browser', async () => {
  const page = await openForm();
  const isTaken = (types: Record<string, string>) =>
    body(page).evaluate((field, given) => {
      const clipboardData = new DataTransfer();
      for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
      return !field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    }, types);
  expect(await isTaken({ 'text/plain': '# **Markdown**' })).toBe(false);
  expect(await isTaken({ 'text/html': '<div><span>#</span></div>', 'vscode-editor-data': '{}' })).toBe(false);
  expect(await isTaken({ 'text/html': '<b>bold</b>' })).toBe(true);
});
