import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsLater } from '#core/model/months.ts';
import { drawSample } from '#core/review/audit/sample.ts';

const audit = { everyMonths: 1, pages: 2, seed: 20260901, notAgainMonths: 12 };

const page = (practice: string, since = '2026-01-15') => ({ practice, since });
const some = (count: number, since?: string) =>
  Array.from({ length: count }, (_, place) => page(`p-${place}`, since));

/** The lot as somebody outside works it out, with other software. */
const lot = (text: string) => createHash('sha256').update(text).digest('hex');

const arbitraryPages = fc.uniqueArray(
  fc.record({
    practice: fc.stringMatching(/^[a-z]{1,6}$/),
    since: fc.constantFrom('2025-11-03', '2026-01-31', '2026-02-01', '2026-05-20', '2026-11-30'),
  }),
  { selector: ({ practice }) => practice, minLength: 1, maxLength: 30 },
);
const arbitraryMonth = fc.integer({ min: 0, max: 30 }).map((after) => monthsLater('2025-12-01', after));

describe('drawing pages to be reviewed again', () => {
  it('takes the lowest lots, which anybody can work out', () => {
    const pages = some(20);
    const byHand = pages
      .map(({ practice }) => practice)
      .sort((a, b) => (lot(`20260901 2026-02 ${a}`) < lot(`20260901 2026-02 ${b}`) ? -1 : 1));
    expect(drawSample(pages, '2026-02', audit)).toEqual({
      ...{ month: '2026-02', pool: 20, due: true },
      pages: byHand.slice(0, 2),
    });
  });

  it('gives the same sample in whatever order the pages come', () => {
    fc.assert(
      fc.property(arbitraryPages, arbitraryMonth, fc.integer(), (pages, month, seed) => {
        const drawn = drawSample(pages, month, { ...audit, seed });
        expect(drawSample(pages.toReversed(), month, { ...audit, seed })).toEqual(drawn);
      }),
    );
  });

  it('never draws a page that was published in the month or later, and draws as many as asked for where it can', () => {
    fc.assert(
      fc.property(arbitraryPages, arbitraryMonth, (pages, month) => {
        const drawn = drawSample(pages, month, audit);
        const old = pages.filter(({ since }) => since.slice(0, 7) < month).map(({ practice }) => practice);
        expect(drawn.pool).toBe(old.length);
        expect(drawn.pages).toHaveLength(Math.min(audit.pages, old.length));
        expect(new Set(drawn.pages).size).toBe(drawn.pages.length);
        for (const practice of drawn.pages) expect(old).toContain(practice);
      }),
    );
  });

  it('is not changed by pages that are published later', () => {
    fc.assert(
      fc.property(arbitraryPages, arbitraryMonth, (pages, month) => {
        const drawn = drawSample(pages, month, audit);
        const later = [...pages, page('zz-later', `${month}-01`)];
        expect(drawSample(later, month, audit)).toEqual(drawn);
      }),
    );
  });

  it('does not draw a page again within the months of the policy, while there are others', () => {
    const pages = some(audit.pages * 13);
    const drawn = Array.from({ length: 40 }, (_, after) => {
      const month = monthsLater('2026-02-01', after);
      return drawSample(pages, month, audit).pages;
    });
    for (const [at, these] of drawn.entries())
      for (const earlier of drawn.slice(Math.max(0, at - 11), at))
        expect(these.filter((practice) => earlier.includes(practice))).toEqual([]);
    // Else the law would hold for a drawing that always begins anew.
    expect(new Set(drawn.flat()).size).toBe(pages.length);
  });

  it('draws those again that were drawn longest ago, where there are too few', () => {
    const pages = some(3);
    const drawn = ['2026-02', '2026-03', '2026-04'].map((month) => drawSample(pages, month, audit).pages);
    const [first = [], second = [], third = []] = drawn;
    const left = pages.map(({ practice }) => practice).filter((practice) => !first.includes(practice));
    expect(second).toContain(left[0]);
    expect(third).toContain(first.find((practice) => !second.includes(practice)));
  });

  it('gives each page the same chance', () => {
    const pages = some(10);
    const times = new Map<string, number>();
    for (let seed = 1; seed <= 1000; seed++)
      for (const practice of drawSample(pages, '2026-02', { ...audit, seed }).pages)
        times.set(practice, (times.get(practice) ?? 0) + 1);
    // Each is drawn about 200 times in 1,000; the standard deviation is 12.6.
    for (const { practice } of pages) expect(Math.abs((times.get(practice) ?? 0) - 200)).toBeLessThan(50);
  });

  it('rests in months without a drawing', () => {
    const quarterly = { ...audit, everyMonths: 3 };
    const due = Array.from({ length: 12 }, (_, after) => monthsLater('2026-01-01', after)).filter(
      (month) => drawSample(some(9, '2025-12-01'), month, quarterly).due,
    );
    expect(due).toEqual(['2026-01', '2026-04', '2026-07', '2026-10']);
    expect(drawSample(some(9), '2026-05', quarterly).pages).toEqual([]);
    expect(drawSample(some(9), '2026-05', { ...audit, everyMonths: 0 }).due).toBe(false);
  });
});
