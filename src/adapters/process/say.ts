/** Prints one line for the person watching. */
export type Say = (line: string) => void;

/** Prints to standard output. A reader that has gone away (`npm start | head`) is no reason to stop. */
export const say: Say = (line) => {
  process.stdout.write(`${line}\n`);
};
process.stdout.on('error', () => {});

/** Says every ten seconds that `task` is still going on, until it ends; `what` may say how far it is. */
export async function withPatience<Result>(
  what: string | (() => string),
  tell: Say,
  task: Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  const timer = setInterval(
    () =>
      tell(`  … still ${typeof what === 'string' ? what : what()} (${seconds(performance.now() - started)})`),
    10_000,
  );
  try {
    return await task;
  } finally {
    clearInterval(timer);
  }
}

/** Milliseconds as "4.2 s". */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 1 : 0)} s`;
}

/** Prints an error's message, without a stack, and sets the exit code to 1. */
export function giveUp(error: unknown): void {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
