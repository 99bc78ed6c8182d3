import { monthsLater } from '#core/model/months.ts';
import type { Policy } from '#core/model/policy.ts';
import { sha256 } from '../digest/sha256.ts';
import type { Page } from './pages.ts';

/** Which pages are reviewed again in a month (`2026-12`), and out of how many they were drawn. */
export type Sample = { month: string; pages: readonly string[]; pool: number; due: boolean };

type Drawing = Policy['review']['audit'];
type Drawable = Pick<Page, 'practice' | 'since'>;

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const isDue = (month: string, { everyMonths }: Drawing): boolean =>
  everyMonths > 0 && numberOf(month) % everyMonths === 0;

/** What a page is ranked by: the page with the lowest is drawn first. Anybody can work it out with `sha256sum`. */
export const lotOf = (seed: number, month: string, practice: string): string =>
  sha256(`${seed} ${month} ${practice}`);

/** Drawn within the last months: the longer ago, the sooner again. 0 for those not drawn lately. */
function turn(last: number | undefined, now: number, { notAgainMonths }: Drawing): number {
  return last === undefined || now - last >= notAgainMonths ? 0 : last;
}

function draw(pool: readonly Drawable[], month: string, last: ReadonlyMap<string, number>, audit: Drawing) {
  const now = numberOf(month);
  return pool
    .map(({ practice }) => ({
      ...{ practice, turn: turn(last.get(practice), now, audit) },
      lot: lotOf(audit.seed, month, practice),
    }))
    .sort((a, b) => a.turn - b.turn || (a.lot < b.lot ? -1 : 1))
    .slice(0, audit.pages)
    .map(({ practice }) => practice);
}

/**
 * The pages drawn for a month: of those published before it began and not drawn in the months of the policy before it, those
 * whose lots are lowest. The same pages, seed and month always give the same sample, whoever draws it and in whatever order
 * the pages come; to know what was drawn lately, every month since the first page is drawn again. When all were drawn lately,
 * those drawn longest ago come again. `due` is false in months without a drawing.
 */
export const drawSample = (pages: readonly Drawable[], month: string, audit: Drawing): Sample =>
  drawSamples(pages, month, audit).at(-1) as Sample;

/** The samples of every month since the first page, the one asked for last. */
export function drawSamples(pages: readonly Drawable[], month: string, audit: Drawing): Sample[] {
  const first = pages.map(({ since }) => since.slice(0, 7)).sort()[0] ?? month;
  const last = new Map<string, number>();
  const samples: Sample[] = [];
  for (let at = first < month ? first : month; at <= month; at = monthsLater(at, 1)) {
    const pool = pages.filter(({ since }) => since < `${at}-01`);
    const due = isDue(at, audit);
    const drawn = due ? draw(pool, at, last, audit) : [];
    for (const practice of drawn) last.set(practice, numberOf(at));
    samples.push({ month: at, pool: pool.length, due, pages: drawn });
  }
  return samples;
}
