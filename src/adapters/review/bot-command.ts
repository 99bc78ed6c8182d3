import { project, settingsFrom } from '../files/project.ts';
import { instanceOf } from '../files/root-files.ts';
import { connect } from '../github/octokit.ts';
import { checkoutAt } from './checkout.ts';
import { type Checks, openChecks } from './checks.ts';
import { type Counts, counting } from './count.ts';
import { openRun, type RunContext } from './run-context.ts';

/** What the command line asks of any command of the bot. */
export type AskedOfAny = {
  /** `owner/name`; left out, that of instance.yaml. */
  repo?: string | undefined;
  api?: string | undefined;
  /** ISO; left out, the clock. */
  now?: string | undefined;
  branch?: string | undefined;
  dryRun?: boolean | undefined;
};

/** A way to print: `out` for results, `log` for what a person who watches should know. */
export type Printer = { out: (text: string) => void; log: (line: string) => void };

/** A mistake in how a command was called; the message says what to type. */
export class Misuse extends Error {}

type How = { command: string; shared?: Checks | undefined };

/**
 * Opens a run of the bot as the command line and the environment say. `shared`: a process that checks, where several runs
 * follow one another. Throws a `Misuse` where it cannot start.
 */
export async function opened(
  asked: AskedOfAny,
  env: NodeJS.ProcessEnv,
  print: Printer,
  { command, shared }: How,
): Promise<{ run: RunContext; counts: Counts; close: () => void }> {
  const token = env['GITHUB_TOKEN'];
  if (!token)
    throw new Misuse(
      `Unexpected: no GITHUB_TOKEN in the environment, expected a token that may read the repository. Type: GITHUB_TOKEN=$(gh auth token) npm run ${command} -- …`,
    );
  const now = instantOf(asked.now);
  const repository = asked.repo ?? (await instanceOf(settingsFrom(env).content)).repository;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Misuse(`Unexpected repository "${repository}", expected owner/name. Type: --repo owner/name`);
  const { fetch, counts } = counting(globalThis.fetch);
  const branch = asked.branch ?? 'main';
  const time = { now: () => new Date(), sleep };
  const api = asked.api === undefined ? {} : { api: addressOf(asked.api) };
  const forge = connect({ repository, token, branch, time, fetch, ...api });
  const checks = shared ?? openChecks();
  const close = () => {
    if (!shared) checks.close();
  };
  try {
    const checkout = checkoutAt(project);
    const run = await openRun({ forge, now, branch, log: print.log, checkout, check: checks.check });
    return { run, counts, close };
  } catch (error) {
    close();
    throw error;
  }
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function instantOf(text: string | undefined): string {
  const date = text === undefined ? new Date() : new Date(text);
  if (text === undefined || (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(date.getTime())))
    return date.toISOString();
  throw new Misuse(`Unexpected --now "${text}", expected an instant. Type: --now 2026-11-22T09:00:00Z`);
}

function addressOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new Misuse(`Unexpected --api "${text}", expected an address. Type: --api https://api.github.com`);
}
