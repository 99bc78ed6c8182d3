import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const doc = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');

/** A guide cut at its headings: the title of each part and what stands below it. */
export const partsOf = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.split('\n', 1)[0] ?? '', part.slice(part.indexOf('\n'))]),
  );

/** Lines to be typed into a terminal: those of blocks for the shell, and commands within a sentence. Comments are left out. */
export function linesToType(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, inner = '']) =>
    inner.trim().split('\n'),
  );
  const inline = [
    ...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`((?:[A-Z_]+=\S+ )?(?:npm|gh) [^`]+)`/g),
  ];
  return [...blocks, ...inline.map(([, line = '']) => line)].map((line) => line.replace(/\s+#.*$/, ''));
}

/** Commands of the bot that a text tells people to give. */
export const botCommandsIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^(?: {0,3})\/([a-z]+)\b|`\/([a-z]+)/gm)].map(
      ([, line, inline]) => line ?? inline ?? '',
    ),
  );

export type Typed = { code: number | null; out: string; err: string };

/** Types a line as it stands, in the project's folder; `instead` puts a real value where the text has a placeholder. */
export function type(
  line: string,
  instead: Record<string, string>,
  env: Record<string, string> = {},
): Promise<Typed> {
  const real = Object.entries(instead).reduce((text, [words, value]) => text.replaceAll(words, value), line);
  const child = spawn('bash', ['-c', real], {
    env: { ...process.env, GITHUB_TOKEN: '', REVIEW_SEAL_KEY: '', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const typed: Typed = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    typed.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    typed.err += String(chunk);
  });
  return new Promise((settle) => child.on('close', (code) => settle({ ...typed, code })));
}
