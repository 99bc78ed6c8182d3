import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserProgram } from '../../browser/launch.ts';
import { median } from '../measure.ts';

/** Lighthouse's four scores, 0 to 100. */
export type Scores = Readonly<Record<string, number>>;

type Lighthouse = (
  address: string,
  flags: object,
) => Promise<{ lhr: { categories: Record<string, { id: string; score: number | null }> } } | undefined>;

/**
 * The four scores of some pages, each the median of so many runs, with the Lighthouse that is installed in a folder: it is no
 * part of this project. Throws when there is none.
 */
export async function scoresOf(
  addresses: readonly string[],
  installed: string,
  runs: number,
): Promise<Scores[]> {
  const found = createRequire(join(resolve(installed), 'package.json')).resolve('lighthouse');
  const { default: lighthouse } = (await import(pathToFileURL(found).href)) as { default: Lighthouse };
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const { executable, env } = await browserProgram();
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`];
  const browser = spawn(executable, [...args, `--user-data-dir=${profile}`], {
    ...{ env: { ...process.env, ...env }, stdio: 'ignore' },
  });
  try {
    await listening(port);
    const all: Scores[] = [];
    for (const address of addresses) {
      const each: Scores[] = [];
      for (let run = 0; run < runs; run += 1) each.push(await once(lighthouse, address, port));
      const names = Object.keys(each[0] ?? {});
      all.push(
        Object.fromEntries(
          names.map((name) => [name, Math.round(median(each.map((one) => one[name] ?? 0)))]),
        ),
      );
    }
    return all;
  } finally {
    const ended = new Promise((done) => browser.once('close', done));
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function once(lighthouse: Lighthouse, address: string, port: number): Promise<Scores> {
  const ran = await lighthouse(address, { port, output: 'json', logLevel: 'silent' });
  const categories = Object.values(ran?.lhr.categories ?? {});
  return Object.fromEntries(categories.map(({ id, score }) => [id, (score ?? 0) * 100]));
}

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => settle(port));
    });
  });

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('The browser for Lighthouse did not start.');
}
