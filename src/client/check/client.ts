import type { FileBytes } from '#core/library/read-files.ts';
import type { Ask, Asks, CheckerContext } from './protocol.ts';
import { lineTo, type Reply, type Thread } from './thread.ts';

/**
 * The check, in a thread of its own so that typing never waits. Everything that knows the rules and the fields is asked
 * here: a page that imports more than types from `#core/contribute`, `#core/lint` or `#core/model` makes readers load it
 * twice.
 */
export type Checker = {
  /** To be set before the first question; kept for all that follow, whatever becomes of the thread. */
  setContext: (context: CheckerContext) => void;
  /** Asks anything. Where several fields ask the same, `about` tells them apart: only the newest of a name is answered. */
  ask: <A extends Ask>(ask: A, given: Asks[A]['given'], about?: string) => Promise<Reply<Asks[A]['answer']>>;
  /** What `npm run check` would say of a text at a path (`practices/my-practice/index.mdx`). */
  check: (
    path: string,
    text: string,
    beside?: readonly FileBytes[],
  ) => Promise<Reply<Asks['check']['answer']>>;
  /** Ends the thread; what was still asked counts as superseded. */
  close: () => void;
};

const startThread = (): Thread => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Opens the checker. The thread, and its download, begin with the first question. */
export function openChecker(start: () => Thread = startThread): Checker {
  const { setContext, put, close } = lineTo(start);
  return {
    setContext,
    close,
    ask: (ask, about, name = '') => put(`${ask} ${name}`, ask, about),
    check: (path, text, beside) => put('check', 'check', { path, text, ...(beside && { beside }) }),
  };
}
