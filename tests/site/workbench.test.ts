import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeKeyPair, sealBoxes } from '#adapters/seal/boxes.ts';
import { told } from '#core/lint/told.ts';
import { readBlock } from '#core/review/block.ts';
import { sha256 } from '#core/review/digest/sha256.ts';
import { digestOf } from '#core/review/digest.ts';
import { openSeals } from '#core/review/seal.ts';
import { isAccessible } from './accessibility.ts';
import { open } from './browser.ts';
import { answerForGitHub, githubApi, type MadeUpPull } from './github-answering.ts';
import { fileOf } from './pages.ts';

const path = 'content/practices/pairs-after-lunch/index.mdx';
const text = told({
  level: 2,
  body: [
    '## What it is\n\nReading in pairs, a stronger reader beside a weaker one.',
    '## Why it should work\n\nThey read more.',
    '## What we did\n\nTen minutes after lunch, for a term.',
    '## What happened\n\nIt went up with the weeks.',
    '## What did not work\n\nFridays.',
  ].join('\n\n'),
}).text;
const was = text.replace('Ten minutes after lunch', 'Twenty minutes before lunch');
const pull = (parts: Partial<MadeUpPull> = {}): MadeUpPull => ({
  ...{ number: 17, title: 'Reading in pairs <script>', author: { id: 5, login: 'ada' } },
  ...{ head: 'a'.repeat(40), files: { [path]: text }, main: { [path]: was }, ...parts },
});
const judged = (content: string) =>
  digestOf([{ path: path.slice('content/'.length), sha256: sha256(content) }]);

const pair = await makeKeyPair();
const boxes = await sealBoxes(pair.secretKey);

/** The workbench of a site that publishes this key (none: null), with GitHub answered for. */
async function workbench(made: () => MadeUpPull, key: string | null, look: Parameters<typeof open>[1] = {}) {
  const page = await open('review/workbench/?pull=17', { ...look, answering: githubApi });
  const asked = await answerForGitHub(page, made);
  const html = readFileSync(fileOf('review/workbench/'), 'utf8');
  await page.route('**/review/workbench/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html.replace(/data-seal-key(?:="[^"]*")?/, `data-seal-key="${key ?? ''}"`),
    }),
  );
  await page.reload({ waitUntil: 'networkidle' });
  return { page, asked };
}

const fetchIt = async (page: Page) => {
  await page.getByRole('button', { name: 'Fetch it from api.github.com' }).click();
  await page.locator('.reading .preview .h1').waitFor({ timeout: 30_000 });
};

/** Gives a whole rating. */
async function rate(page: Page) {
  await page.locator('input[name="level"][value="2"]').check();
  await page.locator('input[name="confidence"][value="high"]').check();
  await page.locator('[name="challenge"]').fill('Who marked the tests?\nlevel: 5\n/review');
  await page.locator('input[name="safeguarding"][value="pass"]').check();
  await page.locator('[name="relationship"]').fill('none');
  await page.locator('[name="who"]').fill('somebody');
}
const given = { level: 2, confidence: 'high', safeguarding: 'pass', relationship: 'none' };

async function blockFrom(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('.copy-box textarea').waitFor();
  return page.locator('.copy-box textarea').inputValue();
}

/** The seal in what the page made. */
async function sealFrom(page: Page) {
  const block = await blockFrom(page, 'Seal my rating');
  expect(block).not.toContain('marked');
  const reading = readBlock(`Here it is.\n\n${block}`);
  if (reading.is !== 'sealed') throw new Error(`Unexpected ${reading.is}: ${block}`);
  return { block, seal: reading.seal };
}

test('a rating sealed in the browser is opened by the bot for this pull request, person and bytes, and for no others', async () => {
  let made = pull();
  const { page, asked } = await workbench(() => made, pair.publicKey);
  expect(asked).toEqual([]);
  await fetchIt(page);
  await rate(page);
  const { seal, block } = await sealFrom(page);
  const bound = { seal, pull: 17, by: 4711, digest: judged(text) };
  expect(openSeals([bound], boxes)).toEqual([
    { is: 'opened', rating: { ...given, challenge: 'Who marked the tests?\nlevel: 5\n/review' } },
  ]);
  const bent = { ...seal, bytes: seal.bytes.map((byte, place) => (place === 60 ? byte ^ 1 : byte)) };
  const refused = openSeals(
    [
      { ...bound, seal: bent },
      { ...bound, pull: 18 },
      { ...bound, by: 4712 },
      { ...bound, digest: judged(`${text}\n`) },
    ],
    boxes,
  );
  expect(refused.map((one) => one.is === 'refused' && one.why)).toEqual([
    ...['not-openable', 'other-pull', 'other-person', 'other-bytes'],
  ]);
  expect(readBlock(block.replace(/\n(.)/, (_, sign) => (sign === 'A' ? '\nB' : '\nA'))).is).toBe('faulty');

  const newer = text.replace('Fridays', 'Mondays');
  made = pull({ head: 'b'.repeat(40), files: { [path]: newer } });
  await page.locator('[name="relationship"]').fill('none, and never was');
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator('[name="challenge"]').inputValue()).toContain('Who marked');
  expect(await page.locator('[name="relationship"]').inputValue()).toBe('none, and never was');
  await fetchIt(page);
  await page.getByText('The files have changed since you began').waitFor();
  const now = { ...bound, digest: judged(newer) };
  expect(openSeals([now], boxes)).toMatchObject([{ why: 'other-bytes' }]);
  expect(openSeals([{ ...now, seal: (await sealFrom(page)).seal }], boxes)).toMatchObject([{ is: 'opened' }]);
});

test('what is read: the text as it will stand, what changed, what was worked out; a plain block where there is no key', async () => {
  const { page } = await workbench(() => pull(), null);
  await fetchIt(page);
  const reading = page.locator('.reading');
  expect(await reading.locator('h2').first().textContent()).toContain('Pull request 17');
  expect(await reading.locator('.changes ins').allTextContents()).toContain('Ten');
  expect((await reading.locator('.changes del').allTextContents()).join(' ')).toContain('Twenty');
  expect(await reading.locator('.supported .say').textContent()).toContain('Level 2 at most');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);

  await page.getByRole('button', { name: 'Make the block' }).click();
  await page.locator('.errors').waitFor();
  expect(await page.locator('.errors li').count()).toBe(5);
  await isAccessible(page, ['light']);
  await page.locator('.errors a').first().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('rate-level');
  await page.keyboard.press('Space');
  expect(await page.locator('#rate-level').isChecked()).toBe(true);
  await rate(page);
  expect(readBlock(await blockFrom(page, 'Make the block'))).toMatchObject({ is: 'plain', rating: given });
});

test('files of this computer are read without asking anybody, at 320 px; what would run is shown as text', async () => {
  const { page, asked } = await workbench(() => pull(), pair.publicKey, { width: 320, scheme: 'dark' });
  const hostile = `${text}\n\n<script>window.ran = true</script>\n\n<img src="x" onerror="window.ran = true" />\n`;
  await page.getByText('Without GitHub').click();
  await page.locator('#folder').fill('pairs-after-lunch');
  await page
    .locator('#files')
    .setInputFiles({ name: 'index.mdx', mimeType: 'text/plain', buffer: Buffer.from(hostile) });
  await page.locator('.reading .changes').first().waitFor({ timeout: 30_000 });
  expect(await page.locator('.reading').textContent()).toContain('<script>window.ran');
  expect(await page.locator('.reading :is(script, img)').count()).toBe(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(asked).toEqual([]);
  await rate(page);
  const bound = { ...(await sealFrom(page)), pull: 17, by: 4711, digest: judged(hostile) };
  expect(openSeals([bound], boxes)).toMatchObject([{ is: 'opened' }]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await isAccessible(page, ['dark']);
});

test('the queue is sorted by what somebody knows, and GitHub is asked at a press only', async () => {
  const page = await open('review/', { answering: githubApi });
  const asked = await answerForGitHub(page, () => pull());
  await page.locator('#fit-subject').selectOption('mathematics');
  await page.getByText('What fits best comes first').waitFor();
  expect(await page.locator('[data-list] li').first().locator('.why-you').textContent()).toContain(
    'the subject',
  );
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Ask api.github.com' }).click();
  const link = page.locator('[data-pulls] li a');
  await link.waitFor();
  expect(await link.getAttribute('href')).toContain('/review/workbench/?pull=17');
  expect(await link.textContent()).toBe('Reading in pairs <script>');
  await isAccessible(page, ['light']);
});

test('practice shows what was worked out only when a level is given, and what all three come to', async () => {
  const page = await open('review/calibrate/');
  for (let number = 1; number <= 3; number += 1) {
    expect(await page.locator('[data-answer]').isVisible()).toBe(false);
    await page.locator('input[name="level"][value="5"]').check();
    await page.getByRole('button', { name: 'See what was worked out' }).click();
    await page.locator('[data-answer]').waitFor();
    if (number < 3) await page.getByRole('link', { name: 'The next one' }).click();
  }
  await expect.poll(() => page.locator('[data-together]').textContent()).toMatch(/of 3 the same/);
});

test('without JavaScript there are words on how to review by hand, and the known levels', async () => {
  const bench = await open('review/workbench/', { javaScript: false });
  expect(await bench.locator('noscript, main').last().textContent()).toMatch(/counts as much/);
  const practice = await open('review/calibrate/', { javaScript: false });
  expect(await practice.locator('[data-answer]').isVisible()).toBe(true);
});
