import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '#adapters/check/check-content.ts';
import { measure } from '#core/images/measure.ts';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

const field = (page: Page, name: string) => page.locator(`[id="${name}"]`);
const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();
const step = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name }).click();
/** What the check says beside a field. */
const said = (page: Page, name: string) => page.locator(`[id="${name}-notes"] .finding`);

const told =
  'We wrote down what happened in each lesson for six weeks, so that a colleague could do the same.';

/** Writes all that a write-up needs, but for what is in `texts`. */
async function write(page: Page, texts: Record<string, string>): Promise<void> {
  const parts = ['the-problem', 'what-we-did', 'what-happened', 'what-did-not-work', 'if-you-try-it'];
  await field(page, 'title').fill('Three targets on a card, checked every lesson');
  await field(page, 'post').fill(
    '28 pupils in Year 5 carried a card with three targets. After six weeks they broke fewer rules.',
  );
  for (const part of parts)
    await field(page, part).fill(texts[part] ?? `${told} This is about ${part.replaceAll('-', ' ')}.`);
}

async function finish(page: Page): Promise<void> {
  await step(page, /Who it was for/);
  await field(page, 'ages').fill('Year 5');
  await step(page, /What changed/);
  await field(page, 'claim.outcome').selectOption('behaviour');
  await choose(page, 'claim.change', 'better');
  await choose(page, 'findings.0.?', 'true');
  await field(page, 'findings.0.measure.name').fill('Rule-breaking in a lesson, from the log');
  await field(page, 'findings.0.measure.kind').selectOption('records');
  await choose(page, 'findings.0.higherIsBetter', 'false');
  await choose(page, 'findings.0.?figures', 'mean');
  await choose(page, 'findings.0.?compared', 'false');
  await choose(page, 'findings.0.?before', 'true');
  const figures = { n: '28', 'before.mean': '5.11', 'before.sd': '2.4', mean: '3.43', sd: '2.1' };
  for (const [name, figure] of Object.entries(figures))
    await field(page, `findings.0.treated.${name}`).fill(figure);
  await choose(page, 'findings.1.?', 'false');
  await step(page, /Doing it again/);
  await field(page, 'core').fill('The card is read with the pupil at the end of each lesson');
  await step(page, /^You/);
  await choose(page, 'new-person', 'true');
  await field(page, 'person:name').fill('Jo Sample');
  await page.getByRole('checkbox', { name: 'Nothing' }).check();
}

/** The files of what was saved: one as it is, more in a zip. */
async function savedBytes(page: Page): Promise<{ path: string; bytes: Uint8Array }[]> {
  await page.getByRole('radio', { name: 'No', exact: true }).last().check();
  const save = page.getByRole('button', { name: /^Save .*\.(?:zip|mdx)/ });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return Object.entries(unzipSync(bytes)).map(([path, file]) => ({ path, bytes: file }));
}

const saved = async (page: Page) =>
  (await savedBytes(page)).map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }));

/** What `npm run check` says of files that are put into a copy of the library. */
async function checked(files: readonly { path: string; text: string }[]) {
  const copy = mkdtempSync(join(tmpdir(), 'shared '));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(content, copy, { recursive: true });
  const paths = files.map(({ path }) => path.replace(/^content\//, ''));
  for (const [place, path] of paths.entries()) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), files[place]?.text ?? '');
  }
  const { findings } = await checkContent(copy, {
    today: new Date().toISOString().slice(0, 10),
    wanted: () => (path) => paths.includes(path),
  });
  return {
    paths,
    errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}

test('a teacher writes, is told of an overclaim and a pupil’s name, mends both, comes back, and sends what passes the check', async () => {
  const page = await open('share/');
  await write(page, {
    'what-happened':
      'The card caused fewer broken rules in the six weeks in which we used it, and in all lessons.',
    'what-did-not-work':
      'A Year 5 pupil called Jack lost the card most days, and nothing changed for him at all.',
  });
  await said(page, 'what-happened')
    .filter({ hasText: '“caused”' })
    .or(said(page, 'what-happened').filter({ hasText: '"caused"' }))
    .waitFor();
  await said(page, 'what-did-not-work').filter({ hasText: 'first name' }).waitFor();
  expect(await field(page, 'what-happened').getAttribute('aria-invalid')).toBe('true');
  await field(page, 'what-happened').fill(
    'Fewer rules were broken in the six weeks in which we used the card, in all lessons.',
  );
  await field(page, 'what-did-not-work').fill(
    'One pupil lost the card most days, and nothing changed for that pupil at all.',
  );
  await said(page, 'what-happened').waitFor({ state: 'detached' });
  await said(page, 'what-did-not-work').waitFor({ state: 'detached' });
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('One pupil lost the card'));

  const again = await page.context().newPage();
  await page.close();
  await again.goto(page.url().replace(/[#?].*$/, ''), { waitUntil: 'networkidle' });
  const goOn = again.getByRole('button', { name: /^Go on with/ });
  if (await goOn.count()) await goOn.first().click();
  expect(await field(again, 'title').inputValue()).toBe('Three targets on a card, checked every lesson');
  await finish(again);
  await step(again, /Read it/);
  await again.getByText('nothing speaks against sending it').waitFor();
  await again.locator('.preview h2', { hasText: 'Three targets on a card' }).waitFor();
  expect(await again.locator('.support .big').innerText()).toBe('Level 2, Measured');
  const { paths, errors } = await checked(await saved(again));
  expect(paths).toEqual(expect.arrayContaining(['people/jo-sample.yaml']));
  expect(paths.some((path) => /^practices\/.*\/index\.mdx$/.test(path))).toBe(true);
  expect(errors).toEqual([]);
});

test('what is wanting is listed, and each entry leads to its field, by keyboard alone', async () => {
  const page = await open('share/#send');
  const list = page.getByRole('group', { name: 'Before you send it' });
  const entry = list.getByRole('link', { name: 'Which way it went' });
  await entry.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#claim\.change$/);
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('claim.change');
  await page.goBack();
  await page.waitForURL(/#send$/);
  expect(await list.isVisible()).toBe(true);
});

test('of two sources the first is taken out, the second moves up, and the first can be put back', async () => {
  const page = await open('share/');
  await step(page, /Doing it again/);
  const name = (place: number) => field(page, `sources.${place}.text`);
  await choose(page, 'sources.0.?', 'true');
  await name(0).fill('The first book');
  await choose(page, 'sources.1.?', 'true');
  await name(1).fill('The second book');
  const takeOut = page.getByRole('button', { name: 'Take this one out' });
  await takeOut.first().click();
  await expect.poll(() => name(0).inputValue()).toBe('The second book');
  await expect.poll(() => name(1).count()).toBe(0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => name(1).inputValue()).toBe('The second book');
  expect(await name(0).inputValue()).toBe('The first book');
  await takeOut.nth(1).click();
  await name(0).fill('Another first book');
  expect(await page.getByRole('button', { name: 'Put it back' }).isVisible()).toBe(false);
});

test('the focus stays where somebody types, whatever comes and goes around it', async () => {
  const page = await open('share/#you');
  await choose(page, 'new-person', 'true');
  await field(page, 'person:name').click();
  for (const letter of 'Jo Sample') {
    await page.keyboard.type(letter);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(700);
  expect(await field(page, 'person:name').inputValue()).toBe('Jo Sample');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('person:name');
});

test('an adaptation begins with where it comes from', async () => {
  const page = await open('share/?adapt=repeated-reading#again');
  await expect.poll(() => field(page, 'adaptedFrom').inputValue()).toBe('repeated-reading');
  expect(await field(page, 'core').inputValue()).not.toBe('');
});

test('a text that could run is shown as text', async () => {
  const page = await open('share/');
  await field(page, 'post').fill(
    '<img src=x onerror=alert(1)> {alert(1)} <script>alert(1)</script> for 28 pupils',
  );
  await write(page, {});
  await finish(page);
  await step(page, /Read it/);
  await page.locator('.preview').waitFor();
  expect(await page.locator('.preview script, .preview [onerror], .preview iframe').count()).toBe(0);
});

test('a photograph leaves without its hidden notes, with words for those who cannot see it', async () => {
  const page = await open('share/');
  await write(page, {});
  const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => (at * 7919) % 256));
  const exif = { IFD0: { Copyright: 'Taken at Bridge Example School' } };
  const photograph = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
    .withExif(exif)
    .jpeg()
    .toBuffer();
  expect(measure(new Uint8Array(photograph))?.faults).toContain('metadata');
  const text = page.locator('.field', { has: field(page, 'what-we-did') });
  await text
    .locator('input[type=file]')
    .setInputFiles({ name: 'IMG 2041.JPG', mimeType: 'image/jpeg', buffer: photograph });
  await text.getByLabel('What does the picture show?').fill('A card with three targets');
  await text.getByRole('button', { name: 'Put it into the text' }).click();
  expect(await field(page, 'what-we-did').inputValue()).toContain(
    '<Figure src="./img-2041.jpg" alt="A card with three targets" />',
  );
  await finish(page);
  await step(page, /Read it/);
  await page.getByRole('img', { name: 'A card with three targets' }).waitFor();
  const files = await savedBytes(page);
  const picture = files.find(({ path }) => path.endsWith('/img-2041.jpg'))?.bytes ?? new Uint8Array();
  expect(measure(picture)).toMatchObject({ width: 300, height: 200, faults: new Set(), notes: [] });
});

test('without JavaScript the page says what else there is', async () => {
  const page = await open('share/', { javaScript: false });
  const instead = page.locator('noscript');
  expect(await instead.innerText()).toContain('needs JavaScript');
  expect((await instead.boundingBox())?.height).toBeGreaterThan(20);
  expect(await instead.locator('a[href*="/issues/new"], a[href^="mailto:"]').count()).toBe(2);
});

test('every step can be used by everybody, light and dark, down to 320 pixels', async () => {
  const page = await open('share/', { width: 320 });
  await field(page, 'what-we-did').fill(
    'Quizzing with B801200005001 every day, as we said before, for six weeks.',
  );
  await said(page, 'what-we-did').first().waitFor();
  for (const id of ['story', 'pupils', 'results', 'again', 'you', 'send']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await page.locator(`section#${id}`).waitFor();
    if (id === 'results') {
      await choose(page, 'findings.0.?', 'true');
      await field(page, 'findings.0.measure.name').waitFor();
      await choose(page, 'findings.0.?figures', 'mean');
      await choose(page, 'findings.0.?compared', 'true');
      await field(page, 'findings.0.comparison.mean').waitFor();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(320);
    if (['story', 'results', 'you', 'send'].includes(id)) await isAccessible(page);
  }
});
