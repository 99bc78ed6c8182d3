import type { Calls } from './calls.ts';
import { ForgeError, failed } from './error.ts';

/** Before each further look for what was just written: GitHub may show it a moment later. Milliseconds. */
const looks = [500, 2_000, 5_000] as const;

type Wanted<T> = {
  /** What is written, for people: "the comment". */
  what: string;
  /** Reads afresh and gives it where it is as wanted already. */
  seen: () => Promise<T | undefined>;
  /** Sends it, once. */
  send: () => Promise<unknown>;
};

/**
 * Brings something about: reads, sends only where it is not so yet, and reads back.
 *
 * A refusal is thrown as it came, unless somebody else brought it about meanwhile. When the answer got lost, what is seen
 * decides: if it is not there it is an error, and it is left to the next run to try again. Only a rate limit, where
 * GitHub did nothing, is waited for and sent again.
 */
export async function settle<T>(calls: Calls, { what, seen, send }: Wanted<T>): Promise<T> {
  const before = await seen();
  if (before !== undefined) return before;
  let lost = await refusal(send);
  if (failed(lost, 'rate-limited')) {
    await calls.bear(lost, 0);
    const meanwhile = await seen();
    if (meanwhile !== undefined) return meanwhile;
    lost = await refusal(send);
  }
  const refused = lost !== undefined && !failed(lost, 'network', 'server', 'damaged');
  for (const wait of refused ? [undefined] : [...looks, undefined]) {
    const after = await seen();
    if (after !== undefined) return after;
    if (wait !== undefined) await calls.time.sleep(wait);
  }
  throw (
    lost ?? new ForgeError('refused', `GitHub took ${what} but does not show it. The next run looks again.`)
  );
}

async function refusal(send: () => Promise<unknown>): Promise<unknown> {
  try {
    await send();
    return undefined;
  } catch (error) {
    return error;
  }
}
