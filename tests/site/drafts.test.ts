import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { open } from './browser.ts';
import { field } from './leaving.ts';

const address = 'tried/?practice=accelerated-math';
const soon = { timeout: 15_000 };
const drafts = (page: Page) => page.locator('[data-draft]');

/** What was saved, as bytes. */
async function bytesOf(download: Download): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'saved');
  await download.saveAs(file);
  return readFileSync(file);
}

async function begun(): Promise<Page> {
  const page = await open(address);
  await field(page, 'post').fill('One class tried it.');
  await page.getByText(/^Kept on this device as “/).waitFor();
  await page.getByText(/^Drafts/).click();
  return page;
}

test('a draft is renamed, deleted, and brought back', async () => {
  const page = await begun();
  await page.getByRole('button', { name: /^Rename/ }).click();
  // What was typed before is kept while the name is typed, and leaves it alone.
  await page.waitForTimeout(1_000);
  await page.getByRole('textbox', { name: 'Name of the draft' }).fill('Our spring');
  await page.keyboard.press('Enter');
  await page.getByText(/^Kept on this device as “Our spring”/).waitFor();
  await page.getByRole('button', { name: 'Delete: Our spring' }).click();
  await expect.poll(() => field(page, 'post').inputValue(), soon).toBe('');
  await expect.poll(() => drafts(page).count(), soon).toBe(0);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(() => field(page, 'post').inputValue(), soon).toBe('One class tried it.');
  await expect.poll(() => drafts(page).count(), soon).toBe(1);
});

test('a draft is saved to a file and opened from it in another browser', async () => {
  const page = await begun();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what stands here to a file' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.draft\.json$/);
  const file = await bytesOf(saved);
  const other = await open(address);
  await other.getByText(/^Drafts/).click();
  const input = other.getByLabel('Open a saved file');
  await input.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await other.getByText(/expected a draft that was saved here/).waitFor();
  await input.setInputFiles({ name: 'a.draft.json', mimeType: 'application/json', buffer: file });
  await expect.poll(() => field(other, 'post').inputValue(), soon).toBe('One class tried it.');
});

test('a second tab shows the newest, and nothing is overwritten', async () => {
  const page = await begun();
  const other = await page.context().newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await expect.poll(() => field(other, 'post').inputValue(), soon).toBe('One class tried it.');
  await field(page, 'post').fill('One class tried it for a term.');
  await expect.poll(() => field(other, 'post').inputValue(), soon).toBe('One class tried it for a term.');
});

test('a storage that is full, or closed, is told before anybody types', async () => {
  const page = await open(address);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByText(/^Drafts/).click();
  await page.getByRole('button', { name: 'Start a new one' }).click();
  await page.getByText(/storage of this browser is full/).waitFor();
  await field(page, 'post').fill('Not kept, and not lost.');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what stands here to a file' }).click(),
  ]);
  expect((await bytesOf(saved)).toString()).toContain('Not kept, and not lost.');
});
