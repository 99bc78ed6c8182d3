import { z } from 'zod';
import type { Calls } from './calls.ts';
import { ForgeError } from './error.ts';
import type { Whole } from './port.ts';

const perPage = 100;
/** More pages than anything here can have: a list that is longer goes round in circles. */
const tooMany = 1_000;

type Wish<T> = {
  route: string;
  values: Record<string, unknown>;
  shape: z.ZodType<T>;
  /** GitHub gives no more than this many. */
  most?: number;
  /** Stops after the first one of which this holds, and leaves it out. */
  until?: (item: T) => boolean;
};

/**
 * Every page of a list, in GitHub's order; each must be an array of that shape. Follows the `next` link, and asks for
 * one page more after a full page without one, in case the header got lost.
 */
export async function allPages<T>(
  calls: Calls,
  { route, values, shape, most, until }: Wish<T>,
): Promise<Whole<T>> {
  const items: T[] = [];
  let further: Record<string, unknown> | undefined = { page: 1 };
  for (let count = 1; further; count++) {
    if (count > tooMany)
      throw new ForgeError('damaged', `Unexpected: page ${count} of ${route}, expected an end before.`);
    const asked: Record<string, unknown> = { ...values, per_page: perPage, ...further };
    const { data, link } = await calls.page(route, asked, z.array(shape));
    const end = until ? data.findIndex(until) : -1;
    items.push(...(end < 0 ? data : data.slice(0, end)));
    if (end >= 0) break;
    if (most !== undefined && items.length >= most) return { items: items.slice(0, most), complete: false };
    further = nextOf(link) ?? (data.length === perPage ? { page: count + 1 } : undefined);
  }
  return { items, complete: true };
}

/** What the `next` link adds to the question. Only its query is used: an answer cannot send the token elsewhere. */
function nextOf(link: string): Record<string, unknown> | undefined {
  const address = /<([^<>]+)>\s*;\s*rel="next"/.exec(link)?.[1];
  if (address === undefined || !URL.canParse(address)) return undefined;
  const next = Object.fromEntries(
    [...new URL(address).searchParams].filter(([name]) => /^(page|after|cursor)$/.test(name)),
  );
  return Object.keys(next).length > 0 ? next : undefined;
}
