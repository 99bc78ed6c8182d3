import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** How a program ended: its exit code (1 when a signal ended it), what it printed, and how long it took. */
export type Ran = { code: number; output: string; errors: string; seconds: number };

/** A program to run: a file for this Node when it ends in .js, .mjs, .cjs or .ts. */
export type Program = {
  file: string;
  args?: readonly string[];
  env?: Record<string, string>;
  stop?: AbortSignal;
};

/** Runs a script with this very Node in the project's folder, without input, and collects what it prints. */
export function runNode({ file, args = [], env = {}, stop }: Program, folder: string): Promise<Ran> {
  const started = performance.now();
  const child = spawn(process.execPath, [file, ...args], {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: undefined, ...quiet, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(stop ? { signal: stop } : {}),
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      settle({
        code: code ?? 1,
        output: stripVTControlCharacters(output),
        errors: stripVTControlCharacters(errors),
        seconds: (performance.now() - started) / 1000,
      }),
    );
  });
}

const quiet = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
