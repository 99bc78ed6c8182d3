import { type ChildProcess, fork } from 'node:child_process';

/** What came of a job: the answer, or why the process was ended before it gave one. `crash`: it ended by itself. */
export type JobOutcome<A> =
  | { is: 'answered'; answer: A }
  | { is: 'stopped'; why: 'time' | 'memory' | 'crash' };

/** A process for work that may never end: it does one job at a time, and can be killed in the middle of it. */
export type Worker<J, A> = {
  /**
   * Sends a job and waits so many milliseconds for its answer; then the process is killed. The next job starts another.
   * Throws where the process cannot start, or the job threw, in its words.
   */
  ask: (job: J, within: number) => Promise<JobOutcome<A>>;
  /** Whether the process that answered last is still there, with all that it was told. */
  isThere: () => boolean;
  close: () => void;
};

/** To import the code and say that it is ready; in milliseconds. A busy machine takes some seconds. */
const startMax = 120_000;
const tailMax = 2_000;

/** What a worker says: that it is ready, an answer, or what its job threw. */
export type Word<A> = { ready: true } | { answer: A } | { threw: string };

/**
 * A worker that runs a file of ours. It gets no environment, so no token; may start no program and write no file, where
 * this Node can forbid that; and its heap ends at so many megabytes.
 */
export function openWorker<J, A>(file: URL, heap: number): Worker<J, A> {
  let child: ChildProcess | undefined;

  async function started(): Promise<ChildProcess> {
    if (child) return child;
    const made = fork(file, [], {
      execArgv: [`--max-old-space-size=${heap}`, ...confined],
      // Windows starts no program without it.
      env: process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let tail = '';
    made.stderr?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-tailMax);
    });
    child = made;
    made.once('exit', () => {
      if (child === made) child = undefined;
    });
    const first = await wordOf<A>(made, startMax);
    if (!('word' in first)) throw new Error(`The process that checks could not start. ${tail.trim()}`);
    return made;
  }

  return {
    async ask(job, within) {
      const made = await started();
      const answer = wordOf<A>(made, within);
      made.send(job as object, () => {});
      const heard = await answer;
      if (!('word' in heard)) {
        if (child === made) child = undefined;
        return { is: 'stopped', why: heard.why };
      }
      if ('threw' in heard.word) throw new Error(heard.word.threw);
      if ('ready' in heard.word) throw new Error('Unexpected: the process is ready a second time.');
      return { is: 'answered', answer: heard.word.answer };
    },
    isThere: () => child !== undefined,
    close() {
      child?.kill('SIGKILL');
      child = undefined;
    },
  };
}

/** The next thing that a process says, or why it says nothing: then it is gone. */
function wordOf<A>(
  child: ChildProcess,
  within: number,
): Promise<{ word: Word<A> } | { why: 'time' | 'memory' | 'crash' }> {
  return new Promise((settle) => {
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, within);
    const said = (word: unknown) => over({ word: word as Word<A> });
    const ended = (code: number | null, signal: string | null) =>
      over({ why: late ? 'time' : signal === 'SIGABRT' || code === 134 ? 'memory' : 'crash' });
    const failed = () => over({ why: 'crash' });
    const over = (heard: Parameters<typeof settle>[0]) => {
      clearTimeout(clock);
      child.off('message', said).off('exit', ended).off('error', failed);
      settle(heard);
    };
    child.on('message', said).on('exit', ended).on('error', failed);
  });
}

/** What Node forbids a process to do, where it can: all but to read, and to load the parser, which is no JavaScript. */
const confined: readonly string[] = process.allowedNodeEnvironmentFlags.has('--permission')
  ? ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-wasi', '--allow-worker']
  : [];
