import { describe, expect, it } from 'vitest';
import { problems } from '#core/demo/planted.ts';
import { qualityOf, qualityPage } from '#views/quality.ts';
import { rangeOf } from '#views/quality-range.ts';
import { reviewsPages } from '#views/quality-reviews.ts';
import { siteView } from '#views/site-view.ts';
import { demoSite } from './demo-site.ts';
import { siteOfContent } from './site-of-content.ts';

describe('the register of a site without a review', async () => {
  const view = siteView(await siteOfContent('content'));

  it('says so, and has no table of nothing', () => {
    const page = qualityPage(view);
    expect(page).toMatchObject({ empty: true, decision: null, patterns: [], counted: [], networks: [] });
    expect(page.quarters).toEqual([]);
    expect(JSON.stringify(page)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has one page of reviews, with nothing on it', () => {
    expect(reviewsPages(view)).toMatchObject([{ total: 0, items: [], of: 1, newer: null, older: null }]);
  });
});

describe('the register of a network with planted problems', () => {
  const view = siteView(demoSite(4, problems));
  const page = qualityPage(view);

  it('names people by their names, and says what is on record without a reproach', () => {
    const all = page.patterns.join('\n');
    expect(all).toMatch(
      /^Each reviewed the next one’s work, and the last the first’s: [A-Z]\w+ \w+ Demo → /m,
    );
    expect(all).toMatch(
      /^\w+ \w+ Demo rates lower than others on the same pages: by \d\.\d levels, \d+ reviews\.$/m,
    );
    expect(all).not.toMatch(/cheat|suspect|bias|collu|-demo|NaN/i);
  });

  it('says why a goal cannot be missed, and what changed in which project', () => {
    expect(page.networks).toHaveLength(4);
    expect(page.networks[0]).toMatch(
      /Demo Network: nobody could tell if its goal were missed, because it has no joint/,
    );
    expect(page.networks[1]).toMatch(
      /“One unit on .+\) ?: the plan from 2 September 2025 was changed after it was/,
    );
    expect(page.networks[3]).toMatch(/ declared “.+” for .+, and reported “Impressions of staff/);
  });

  it('shows shares that add up, agreement with its range, and the newest quarter first', () => {
    const end = page.waits.at(-1);
    expect((end?.from ?? 0) + (end?.part ?? 0)).toBeCloseTo(100, 0);
    const level = page.agreement.find(({ name }) => name === 'Level');
    expect(level?.range?.from).toBeLessThan(level?.range?.at as number);
    expect(page.quarters[0]?.name).toBe('Oct–Dec 2026');
    expect(page.audits[0]).toMatchObject({ month: 'November 2026', came: 'not looked at again yet' });
  });

  it('every review that is on record is on a page, once, the newest first', () => {
    const pages = reviewsPages(view);
    const items = pages.flatMap((one) => one.items);
    expect(items.flatMap(({ asked }) => asked)).toHaveLength(qualityOf(view).tallies.reviews);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const days = items.map(({ iso }) => iso);
    expect(days).toEqual(days.toSorted().reverse());
    expect(pages[1]).toMatchObject({ path: '/quality/reviews/page/2/', newer: '/quality/reviews/' });
    for (const { asked, independence } of items) expect(independence).toHaveLength(asked.length);
  });
});

it('a range is cut off at chance and at perfect', () => {
  expect(rangeOf(0.5, [-0.2, 1.4])).toEqual({ at: 50, from: 0, to: 100 });
});
