import type { Ask, Asks, CheckerContext, FromWorker, ToWorker } from './protocol.ts';

/**
 * What comes of a question: an answer; `superseded` by a newer question of the same name, which makes this one's answer
 * useless; or `failed`, with words for the person.
 */
export type Reply<T> = { is: 'answered'; answer: T } | { is: 'superseded' } | { is: 'failed'; says: string };

/** As much of a Worker as is needed. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The longest that one question may take, in milliseconds, once all it needs of the checker is loaded. */
export const PATIENCE = 5000;

const again = 'Go on writing: your words are kept, and it starts again with your next change.';
const LATE = `The check took longer than ${PATIENCE / 1000} seconds and was stopped. ${again}`;
const DIED = `The check stopped. ${again}`;
const UNLOADED = `The check could not be loaded. ${again}`;

type Waiting = {
  message: Extract<ToWorker, { is: 'ask' }>;
  resolve: (reply: Reply<Asks[Ask]['answer']>) => void;
};

/** Questions to a thread, told apart by name. */
export type Line = {
  setContext: (context: CheckerContext) => void;
  put: <A extends Ask>(name: string, ask: A, given: Asks[A]['given']) => Promise<Reply<Asks[A]['answer']>>;
  close: () => void;
};

/**
 * Puts questions to a thread one at a time. Of those under one name only the newest counts, and the names take turns. A
 * thread that dies or takes too long is stopped, and `start` makes another for the next question.
 */
export function lineTo(start: () => Thread): Line {
  const waiting = new Map<string, Waiting>();
  let thread: Thread | undefined;
  let ready = false;
  let context: CheckerContext | undefined;
  let count = 0;
  let running: { number: number; timer: ReturnType<typeof setTimeout> } | undefined;

  const tell = (number: number, reply: Reply<Asks[Ask]['answer']>) => {
    for (const [name, { message, resolve }] of waiting)
      if (message.number === number) {
        waiting.delete(name);
        resolve(reply);
      }
  };
  const rest = () => {
    clearTimeout(running?.timer);
    running = undefined;
  };
  const stop = () => {
    rest();
    thread?.terminate();
    [thread, ready] = [undefined, false];
  };
  const patience = () => setTimeout(() => fail(LATE), PATIENCE);
  const fail = (says: string) => {
    const lost =
      ready && running ? [running.number] : [...waiting.values()].map(({ message }) => message.number);
    stop();
    for (const number of lost) tell(number, { is: 'failed', says });
    next();
  };
  const hear = (said: FromWorker) => {
    if (said.is === 'ready') {
      ready = true;
      // Sooner, nobody would listen: a thread that is still being loaded drops what it is told.
      if (context) thread?.postMessage({ is: 'context', context } satisfies ToWorker);
    } else if (said.is === 'loading') {
      clearTimeout(running?.timer);
    } else if (said.is === 'loaded') {
      if (running) running.timer = patience();
    } else {
      rest();
      const { number } = said;
      tell(
        number,
        said.is === 'answer' ? { is: 'answered', answer: said.answer } : { is: 'failed', says: said.says },
      );
      if (said.is === 'failed' && said.isOver) stop();
    }
    next();
  };
  const open = () => {
    const opened = start();
    thread = opened;
    opened.onmessage = ({ data }: MessageEvent<FromWorker>) => thread === opened && hear(data);
    opened.onerror = () => thread === opened && fail(ready ? DIED : UNLOADED);
  };
  const next = () => {
    const [first] = waiting.values();
    if (!first || running) return;
    if (!thread) open();
    if (!ready) return;
    thread?.postMessage(first.message);
    running = { number: first.message.number, timer: patience() };
  };

  return {
    setContext(given) {
      context = given;
      if (ready) thread?.postMessage({ is: 'context', context } satisfies ToWorker);
    },
    put(name, ask, given) {
      waiting.get(name)?.resolve({ is: 'superseded' });
      waiting.delete(name);
      count += 1;
      const message = { is: 'ask', number: count, ask, given } as Waiting['message'];
      return new Promise((resolve) => {
        waiting.set(name, { message, resolve: resolve as Waiting['resolve'] });
        next();
      });
    },
    close() {
      stop();
      for (const { message } of [...waiting.values()]) tell(message.number, { is: 'superseded' });
    },
  };
}
