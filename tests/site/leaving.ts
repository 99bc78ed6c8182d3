import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { project, settingsFrom } from '#adapters/files/project.ts';
import { readBundleText } from '#core/share/bundle-text.ts';

type File = { path: string; text: string };

/** The files that the filled-in issue form of the page carries to GitHub. */
export async function filesOfIssue(page: Page): Promise<File[]> {
  const link = page.locator('[data-exit="issue"] a');
  expect(await link.getAttribute('target')).toBe('_blank');
  const href = (await link.getAttribute('href')) ?? '';
  expect(href.length).toBeLessThanOrEqual(6000);
  const url = new URL(href);
  expect(url.searchParams.get('template')).toBe('8-send.yml');
  const read = readBundleText(url.searchParams.get('files') ?? '');
  if ('problem' in read) throw new Error(read.problem);
  return read.files;
}

/** What `npm run check` says of files when they lie in the library as they left; `before` were there already. */
export function checkOf(files: readonly File[], before: readonly File[] = []): string {
  const content = mkdtempSync(join(tmpdir(), 'leaving-'));
  try {
    cpSync(settingsFrom(process.env).content, content, { recursive: true });
    for (const { path, text } of [...before, ...files]) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text, { flag: 'wx' });
    }
    return execFileSync(
      process.execPath,
      ['scripts/check.ts', ...files.map(({ path }) => join(content, path))],
      { cwd: project, env: { ...process.env, CONTENT_DIR: content, NO_COLOR: '1' }, encoding: 'utf8' },
    );
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

/** The choice of a question by the words of both. */
export const choose = (page: Page, question: string | RegExp, answer: string | RegExp): Promise<void> =>
  page.getByRole('group', { name: question }).getByLabel(answer).first().check();

/** The field of a question by its key. */
export const field = (page: Page, key: string) => page.locator(`[name="${key}"]`);

/** Somebody nobody knows yet, from a school that is not here. */
export async function newcomer(page: Page): Promise<void> {
  await choose(page, /first time that you write/, 'Yes');
  await field(page, 'person:name').fill('Ada Example');
  await choose(page, /school still missing/, 'Yes');
  await field(page, 'school:name').fill('Oak Primary School');
  await field(page, 'school:phase').selectOption('primary');
  await field(page, 'school:ages').fill('Reception to Year 6');
}

/** Goes to the last step and waits until the ways to leave stand there. */
export async function toTheEnd(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'send';
  });
  try {
    await page.locator('[data-exit]').first().waitFor({ timeout: 30_000 });
  } catch {
    throw new Error(`Unexpected open questions, expected none: ${await page.locator('.last').innerText()}`);
  }
}
