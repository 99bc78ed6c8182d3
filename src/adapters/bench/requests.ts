import { cast, mainBefore, type Player, players, writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import { writeBlock } from '#core/review/block.ts';
import type { Account } from '#core/review/snapshot.ts';
import { instanceFor, policyFor } from '../files/synthetic-root.ts';
import { fakeGithub } from '../github/fake/github.ts';
import { connect } from '../github/octokit.ts';
import { noCheckout } from '../review/checkout.ts';
import { type Checks, openChecks } from '../review/checks.ts';
import { type Counts, counting } from '../review/count.ts';
import { openRun } from '../review/run-context.ts';
import { sweep } from '../review/sweep.ts';

/** What one more open pull request costs a sweep, in requests to GitHub; those for the bytes of files apart. */
export type Requests = { look: string; reads: number; writes: number; files: number };

const looks = ['first', 'nothing changed', 'the day after, nothing to say', 'a review came'] as const;
const repository = 'made-up/worked-here';
const day = 86_400_000;
const [few, many] = [2, 6];

/**
 * Requests of a pull request with a new write-up: what a sweep over six takes more than one over two, by fourths. Counted
 * against the GitHub in memory, without a checkout of main.
 */
export async function requestsPerPull(): Promise<Requests[]> {
  const checks = openChecks();
  try {
    const [less, more] = [await sweepsOver(few, checks), await sweepsOver(many, checks)];
    return looks.map((look, place) => {
      const each = (of: keyof Counts) => ((more[place]?.[of] ?? 0) - (less[place]?.[of] ?? 0)) / (many - few);
      return { look, reads: each('reads'), writes: each('writes'), files: each('blobs') };
    });
  } finally {
    checks.close();
  }
}

/** The requests of one sweep for each look. */
async function sweepsOver(pulls: number, { check }: Checks): Promise<Counts[]> {
  let now = Date.parse('2026-09-01T08:00:00Z');
  const hub = fakeGithub({ repository, now: () => new Date(now) });
  const accounts = Object.fromEntries(
    players.map((name) => [name, hub.people.join(name, cast[name].permission)]),
  ) as Record<Player, Account>;
  hub.base.push(mainBefore(accounts, { policy: policyFor(false), instance: instanceFor() }));
  for (let place = 1; place <= pulls; place++) {
    const files = { [writeUpPath.replace('in-pairs', `in-pairs-${place}`)]: writeUp({ level: 3 }) };
    hub.pulls.open({ by: accounts.ada.id, title: `Number ${place}`, files });
  }
  const swept = async (): Promise<Counts> => {
    const { fetch, counts } = counting(hub.fetch);
    const time = { now: () => new Date(now), sleep: async () => {} };
    const forge = connect({ repository, token: hub.people.tokenOf(hub.people.bot.id), time, fetch });
    const at = { now: new Date(now).toISOString(), branch: 'main', checkout: noCheckout, log: () => {} };
    const run = await openRun({ forge, check, ...at });
    for await (const seen of sweep(run, { boxes: [], dryRun: false }))
      if (seen.is === 'failed') throw new Error(seen.words);
    return counts;
  };
  const [first, unchanged] = [await swept(), await swept()];
  now += day;
  const dayAfter = await swept();
  for (const { number } of hub.pulls.all)
    hub.talk.review(number, { by: accounts.ben.id, verdict: 'COMMENT', body: rating });
  return [first, unchanged, dayAfter, await swept()];
}

const rating = writeBlock({
  ...{ level: 3, confidence: 'medium', relationship: 'none', safeguarding: 'pass' },
  challenge: 'Who marked the tests, and did they know which pupils had read in pairs?',
});

/** Requests as lines for a person. */
export const requestLines = (requests: readonly Requests[]): string[] => [
  'requests: of one pull request in a sweep, to read, to write, and for the bytes of files',
  ...requests.map(
    ({ look, reads, writes, files }) =>
      `  ${look.padEnd(32)}${String(reads).padStart(6)}${String(writes).padStart(6)}${String(files).padStart(6)}`,
  ),
];
