import { describe, expect, it } from 'vitest';
import { problems } from '#core/demo/planted.ts';
import { registerOf } from '#core/quality/register.ts';
import { monthsBefore } from '#core/review/months.ts';
import { columnsOf } from '#views/data/columns.ts';
import { csvLines } from '#views/data/csv.ts';
import { datasets } from '#views/data/index.ts';
import { qualityOf } from '#views/quality.ts';
import type { SiteData } from '#views/site-data.ts';
import { siteView } from '#views/site-view.ts';
import { demoSite, policy } from '../demo-site.ts';
import { registerAgain } from './register-again.ts';

/** The author of a later write-up reviews a write-up of its first reviewer, at about the same time. */
function returnFavour({ practices, people }: SiteData): void {
  const accounts = new Map(people.map(({ id, data }) => [id, data.github?.id ?? 0]));
  for (const { data, path, reviews } of practices.slice(200)) {
    const [record] = reviews.filter((file) => file.data.files.some((one) => one.path === path));
    const [given] = record?.data.reviews ?? [];
    const back = practices.find(({ data: other }) => other.authors?.[0] === given?.by.handle);
    const file = back?.reviews.find(({ data: { files } }) => files.some((one) => one.path === back.path));
    const [handle = ''] = data.authors ?? [];
    const githubId = accounts.get(handle);
    if (!given || !record || !file || !githubId) continue;
    file.data.mergedAt = record.data.mergedAt;
    file.data.reviews.push({ ...given, by: { handle, githubId } });
    return;
  }
}

describe('the register worked out again from the open data alone', () => {
  const site = demoSite(5, problems);
  returnFavour(site);
  const view = siteView(site);
  const register = qualityOf(view);
  const csv = (name: string): string => {
    const one = datasets.find((each) => each.name === name);
    if (!one) throw new Error(`no dataset ${name}`);
    return [...csvLines(columnsOf(one.row), one.rows(view))].join('');
  };
  const { swapMonths } = policy.review;
  const { ringMin, ringShare } = policy.register;
  const since = monthsBefore(register.asOf, policy.register.watchMonths);
  const limits = { since, swapMonths, ringMin, ringShare };
  const again = registerAgain(csv('reviews'), csv('decisions'), limits);

  it('counts, agreement, time and lowered claims are the same', () => {
    const { tallies, decisions, agreement, waits } = register;
    expect([again.reviews, again.decisions]).toEqual([tallies.reviews, tallies.decisions]);
    expect(again.lowered).toBe(decisions.lowered.n);
    const { median, quartiles } = decisions.days;
    for (const [place, value] of [quartiles?.[0], median, quartiles?.[1]].entries())
      expect(again.quartiles[place]).toBeCloseTo(value as number, 9);
    expect(again.first[1]).toBeCloseTo(waits[0]?.median as number, 9);
    for (const dimension of ['level', 'clarity', 'transfer'] as const) {
      const own = agreement.find((one) => one.dimension === dimension);
      expect(again.alpha[dimension], dimension).toBeCloseTo(own?.alpha as number, 9);
      if (dimension === 'level') expect(again.kappa).toBeCloseTo(own?.kappa as number, 9);
      const [low = 1, high = 0] = own?.alphaInterval ?? [];
      expect(low <= (own?.alpha ?? 2) && (own?.alpha ?? -2) <= high).toBe(true);
    }
  });

  it('favours in return, rings, and how far each rates from others are the same', () => {
    const named = register.patterns.named;
    const swaps = named.flatMap((one) => (one.is === 'swap' ? [one.who.join(' ')] : []));
    expect(swaps).toHaveLength(1);
    expect(again.swaps).toEqual(swaps.sort());
    const rings = named.flatMap((one) => (one.is === 'ring' ? [[...one.who].sort()] : []));
    expect(rings).toHaveLength(1);
    expect(again.rings).toEqual(rings);
    const lower = named.flatMap((one) =>
      one.is === 'rates-lower' || one.is === 'rates-higher' ? [one] : [],
    );
    expect(lower.length).toBeGreaterThan(0);
    for (const { who, by } of lower) expect(again.meanApart.get(who[0])).toBeCloseTo(by, 9);
  });

  it('joint work is there with plan, measure and registration', () => {
    const rows = datasets.find(({ name }) => name === 'cycles')?.rows(view) ?? [];
    const changed = rows
      .filter(({ registration }) => registration === 'changed')
      .map(({ network }) => network);
    const found = register.projects.filter(({ is }) => is === 'plan-changed').map(({ network }) => network);
    expect(changed).toEqual(found);
    const without = rows.filter(({ project }) => project === null).map(({ network }) => network);
    expect(without).toEqual(register.networks.map(({ network }) => network));
  });

  it('the page’s figures are those of the same function', () => {
    expect(registerOf(view.site)).toEqual(register);
  });
});
