import { project, settingsFrom } from '../files/project.ts';
import { instanceOf } from '../files/root-files.ts';
import { connect } from '../github/octokit.ts';
import { sealBoxes } from '../seal/boxes.ts';
import { checkoutAt } from './checkout.ts';
import { type Checks, openChecks } from './checks.ts';
import { type Counts, counting } from './count.ts';
import type { ReviewOptions } from './review-pull.ts';
import { openRun, type RunContext } from './run-context.ts';
import { type Seen, seeOne, sweep } from './sweep.ts';
import { explained, jsonOf, lineOf } from './tell.ts';

/** What the command line asks for. */
export type Asked = {
  /** `owner/name`; left out, that of instance.yaml. */
  repo?: string | undefined;
  /** One pull request, or all that are open. */
  pull: number | 'all';
  api?: string | undefined;
  /** ISO; left out, the clock. */
  now?: string | undefined;
  branch?: string | undefined;
  dryRun?: boolean | undefined;
  /** In words instead of JSON; nothing is performed. */
  explain?: boolean | undefined;
  verbose?: boolean | undefined;
};

/** A way to print: `out` for results, `log` for what a person who watches should know. */
export type Printer = { out: (text: string) => void; log: (line: string) => void };

/** A mistake in how a command was called; the message says what to type. */
export class Misuse extends Error {}

/**
 * `npm run review`: judges one pull request or all and does what is to be done. Gives the exit code: 0 where every pull
 * request was judged and GitHub took every effect, else 1. Throws a `Misuse` where it cannot start. `shared`: a process that
 * checks, where several runs follow one another.
 */
export async function review(
  asked: Asked,
  env: NodeJS.ProcessEnv,
  print: Printer,
  shared?: Checks,
): Promise<0 | 1> {
  const token = env['GITHUB_TOKEN'];
  if (!token)
    throw new Misuse(
      'Unexpected: no GITHUB_TOKEN in the environment, expected a token that may read the repository. Type: GITHUB_TOKEN=$(gh auth token) npm run review -- …',
    );
  const now = instantOf(asked.now);
  const boxes = await sealBoxes(env['REVIEW_SEAL_KEY']).catch((error: Error) => {
    throw new Misuse(error.message);
  });
  const repository = asked.repo ?? (await instanceOf(settingsFrom(env).content)).repository;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Misuse(`Unexpected repository "${repository}", expected owner/name. Type: --repo owner/name`);
  const { fetch, counts } = counting(globalThis.fetch);
  const branch = asked.branch ?? 'main';
  const time = { now: () => new Date(), sleep };
  const api = asked.api === undefined ? {} : { api: addressOf(asked.api) };
  const forge = connect({ repository, token, branch, time, fetch, ...api });
  const checks = shared ?? openChecks();
  try {
    const checkout = checkoutAt(project);
    const run = await openRun({ forge, now, branch, log: print.log, checkout, check: checks.check });
    return await judgedBy(run, boxes, { asked, counts, print });
  } finally {
    if (!shared) checks.close();
  }
}

type Watched = { asked: Asked; counts: Counts; print: Printer };

/** Judges what was asked for, does what is to be done, and prints it. */
async function judgedBy(
  run: RunContext,
  boxes: ReviewOptions['boxes'],
  { asked, counts, print }: Watched,
): Promise<0 | 1> {
  const options = { boxes, dryRun: asked.dryRun === true || asked.explain === true };
  const all = asked.pull === 'all';
  const seen = all ? sweep(run, options) : one(seeOne(asked.pull as number, run, options));
  let failed = false;
  let before = { ...counts };
  for await (const each of seen) {
    print.log(lineOf(each));
    if (asked.verbose) print.log(`  ${requests(counts, before)}`);
    before = { ...counts };
    if (asked.explain && each.is === 'reviewed') print.out(explained(each.reviewed));
    else if (each.is !== 'failed') print.out(`${JSON.stringify(jsonOf(each), null, all ? 0 : 2)}\n`);
    failed ||= each.is === 'failed' || (each.is === 'reviewed' && each.reviewed.refused.length > 0);
  }
  if (asked.verbose) print.log(`In all ${requests(counts, { reads: 0, blobs: 0, writes: 0 })}`);
  return failed ? 1 : 0;
}

async function* one(seen: Promise<Seen>): AsyncGenerator<Seen> {
  yield await seen;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const requests = (now: Counts, before: Counts): string =>
  `${now.reads - before.reads} requests to read, ${now.blobs - before.blobs} for files, ${now.writes - before.writes} to write`;

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
