import type { Calls } from './calls.ts';
import { ForgeError, failed } from './error.ts';

/** Before each further look for what was just written: GitHub may show it a moment later. Milliseconds. */
const looks = [500, 2_000, 5_000] as const;

type Wanted<T, A> = {
  /** What is written, for people: "the comment". */
  what: string;
  /** Reads afresh and gives it where it is as wanted already. */
  seen: () => Promise<T | undefined>;
  /** Sends it, once. */
  send: () => Promise<A>;
  /** What a whole answer shows of it, where it is as wanted: GitHub gives back what it holds now. Left out: it is read back. */
  shown?: (answer: A) => T | undefined;
  /** Sent again it changes nothing: whoever asks for it has just read and compared, so it is not read once more before. */
  harmless?: true;
};

/**
 * Brings something about: reads, sends only where it is not so yet, and reads back, from the answer where that shows it.
 *
 * A refusal is thrown as it came, unless somebody else brought it about meanwhile. When the answer got lost, what is seen
 * decides: if it is not there, what does no harm a second time is sent once more, and all else is an error, left to the
 * next run to try again. Only a rate limit, where GitHub did nothing, is waited for and sent again.
 */
export async function settle<T, A>(calls: Calls, wanted: Wanted<T, A>): Promise<T> {
  const before = wanted.harmless ? undefined : await wanted.seen();
  if (before !== undefined) return before;
  const first = await attempt(calls, wanted);
  const last =
    'lost' in first && wanted.harmless && isLost(first.lost) ? await attempt(calls, wanted) : first;
  if ('done' in last) return last.done;
  throw (
    last.lost ??
    new ForgeError('refused', `GitHub took ${wanted.what} but does not show it. The next run looks again.`)
  );
}

/** Whether nobody can tell from an answer what GitHub did. */
const isLost = (error: unknown): boolean => failed(error, 'network', 'server', 'damaged');

/** Sends it, once more after a rate limit, and looks for it. `lost`: what went wrong, undefined where GitHub took it. */
async function attempt<T, A>(
  calls: Calls,
  { seen, send, shown }: Wanted<T, A>,
): Promise<{ done: T } | { lost: unknown }> {
  let answer = await answered(send);
  if ('lost' in answer && failed(answer.lost, 'rate-limited')) {
    await calls.bear(answer.lost, 0);
    const meanwhile = await seen();
    if (meanwhile !== undefined) return { done: meanwhile };
    answer = await answered(send);
  }
  const told = 'lost' in answer ? undefined : shown?.(answer.given);
  if (told !== undefined) return { done: told };
  const lost = 'lost' in answer ? answer.lost : undefined;
  const isRefused = 'lost' in answer && !isLost(lost);
  for (const wait of isRefused ? [undefined] : [...looks, undefined]) {
    const after = await seen();
    if (after !== undefined) return { done: after };
    if (wait !== undefined) await calls.time.sleep(wait);
  }
  return { lost };
}

async function answered<A>(send: () => Promise<A>): Promise<{ given: A } | { lost: unknown }> {
  try {
    return { given: await send() };
  } catch (lost) {
    return { lost };
  }
}
