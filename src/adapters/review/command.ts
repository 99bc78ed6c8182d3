import { sealBoxes } from '../seal/boxes.ts';
import { type AskedOfAny, Misuse, opened, type Printer } from './bot-command.ts';
import type { Checks } from './checks.ts';
import type { Counts } from './count.ts';
import type { ReviewOptions } from './review-pull.ts';
import type { RunContext } from './run-context.ts';
import { type Seen, seeOne, sweep } from './sweep.ts';
import { explained, jsonOf, lineOf } from './tell.ts';

/** What the command line asks for. */
export type Asked = AskedOfAny & {
  /** One pull request, or all that are open. */
  pull: number | 'all';
  /** In words instead of JSON; nothing is performed. */
  explain?: boolean | undefined;
  verbose?: boolean | undefined;
};

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
  const boxes = await sealBoxes(env['REVIEW_SEAL_KEY']).catch((error: Error) => {
    throw new Misuse(error.message);
  });
  const { run, counts, close } = await opened(asked, env, print, { command: 'review', shared });
  try {
    return await judgedBy(run, boxes, { asked, counts, print });
  } finally {
    close();
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

const requests = (now: Counts, before: Counts): string =>
  `${now.reads - before.reads} requests to read, ${now.blobs - before.blobs} for files, ${now.writes - before.writes} to write`;
