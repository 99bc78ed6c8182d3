import { describe, expect, test } from 'vitest';
import { writeDemo } from '#adapters/demo/write-demo.ts';
import { problems } from '#core/demo/planted.ts';
import { rate } from '#core/evidence/rate.ts';
import { isAccessible } from './accessibility.ts';
import { otherSite } from './other-site.ts';

/** The demo network, with all that is planted in it: 44 schools over three years. */
const { open, addressOf } = otherSite(await writeDemo({ seed: 1, planted: [...problems] }));

const json = async (name: string) => (await fetch(addressOf(`data/${name}.json`))).json();

test('every page says that its data are made up', async () => {
  for (const path of ['', 'quality/', 'schools/alder-demo/', 'asks/demo-ask-1/']) {
    const page = await open(path, { javaScript: false });
    expect(await page.getByText('Demo data.').isVisible(), path).toBe(true);
  }
});

describe('an editor', () => {
  test('sees what is stuck and why, what is due to be looked at again, and which priorities have gaps', async () => {
    const page = await open('needs-reviewers/');
    expect(await page.getByRole('article').count()).toBeGreaterThan(5);
    await page.goto(addressOf('changes/'));
    const soon = page.getByRole('region', { name: /To be looked at again/ });
    expect(await soon.getByRole('listitem').first().innerText()).toMatch(/, by \d+ \w+ 20\d\d/);
    await page.goto(addressOf('map/'));
    const gaps = page.getByRole('link', { name: /nothing yet|be the first|share|ask/i });
    expect(await gaps.count()).toBeGreaterThan(0);
    await page.goto(addressOf('quality/'));
    expect(
      await page
        .getByRole('table', { name: /Where they wait/ })
        .getByRole('row')
        .count(),
    ).toBe(5);
  });
});

describe('a school leader', () => {
  test('finds schools like theirs that made something work, and goes to see what', async () => {
    const page = await open('schools/');
    await page.getByRole('link', { name: 'Alder Demo Primary School' }).first().click();
    await page.waitForURL(/alder-demo\/$/);
    const alike = page.getByRole('region', { name: 'Schools most like it' });
    const first = alike.getByRole('listitem').first();
    expect(await first.innerText()).toMatch(/alike[\s\S]*Worked there/);
    await first.locator('a[href*="/practices/"]').first().click();
    await page.waitForURL(/\/practices\//);
  });

  test('posts an ask: those there are show how, and who could answer each, with reasons', async () => {
    const page = await open('schools/alder-demo/');
    await page.getByRole('region', { name: 'Looking for' }).getByRole('link').first().click();
    await page.waitForURL(/\/asks\/[^/]+\/$/);
    const who = page.getByRole('region', { name: 'Schools that could answer' });
    expect(await who.getByRole('listitem').first().innerText()).toMatch(
      /Made it work[\s\S]*Why it is called like it/,
    );
    await page.getByRole('link', { name: 'Asks', exact: true }).click();
    await page.waitForURL(/\/asks\/$/);
    const ask = page.getByRole('link', { name: 'Ask other schools' });
    expect(await ask.getAttribute('href')).toMatch(/^https:\/\/github\.com\/.*issues\/new\?template=/);
  });

  test('sees what their staff gave and what they got back, in numbers that the open data bear out', async () => {
    const page = await open('schools/alder-demo/');
    const given = await page.getByRole('region', { name: 'Given and got back' }).innerText();
    const of = (what: RegExp) => Number((given.match(what) ?? [])[1]);
    const practices = (await json('practices')).rows.filter(
      ({ school }: { school: string | null }) => school === 'alder-demo',
    );
    const reports = (await json('reports')).rows;
    expect(of(/(\d+)\s+write-ups/)).toBe(practices.length);
    expect(of(/(\d+)\s+reports of trying/)).toBe(
      reports.filter(({ school }: { school: string | null }) => school === 'alder-demo').length,
    );
    expect(of(/(\d+)\s+reviews of their work/)).toBeGreaterThan(0);
  });

  test('can use all of that on a phone, by day and by night', async () => {
    await isAccessible(await open('schools/alder-demo/', { width: 360 }));
    await isAccessible(await open('asks/', { width: 360 }), ['dark']);
  });
});

describe('an auditor', () => {
  test('takes the open data and works every verdict out again', async () => {
    const { rows, policy } = await json('practices');
    expect(rows.length).toBe(300);
    for (const { id, input, levelSupported, security, verdict, words } of rows.slice(0, 60)) {
      const again = rate(input, policy);
      expect([again.level, again.security, again.verdict, again.words], id).toEqual([
        ...[levelSupported, security, verdict, words],
      ]);
    }
  });

  test('reads in the register how reviewers agree and where decisions wait, and counts the same reviews', async () => {
    const page = await open('quality/');
    const { rows } = await json('reviews');
    const count = rows.length.toLocaleString('en-GB');
    expect(await page.getByRole('region', { name: 'Reviews', exact: true }).innerText()).toContain(count);
    const agreement = page.getByRole('table', { name: /Krippendorff/ });
    expect(await agreement.getByRole('row', { name: /^Level/ }).innerText()).toMatch(/0\.\d+ to 0\.\d+/);
  });

  test('is shown what was planted: a ring of favours, a rater who drifts, a goal nobody can miss, a measure that changed', async () => {
    const page = await open('quality/');
    const who = await page.getByRole('region', { name: 'Who reviews whom' }).innerText();
    expect(who).toMatch(/Each reviewed the next one’s work, and the last the first’s/);
    expect(who).toMatch(/rates lower than others on the same pages/);
    const joint = await page.getByRole('region', { name: 'Networks and joint projects' }).innerText();
    expect(joint).toMatch(/nobody could tell if its goal were missed/);
    expect(joint).toMatch(/was changed after it was registered/);
  });

  test('reads it on a phone and on paper', async () => {
    await isAccessible(await open('quality/', { width: 360 }));
    const paper = await open('quality/', { media: 'print' });
    expect(await paper.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});
