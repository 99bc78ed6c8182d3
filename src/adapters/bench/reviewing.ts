import type { Policy } from '#core/model/policy.ts';
import { type Rating, writeBlock } from '#core/review/block.ts';
import { desire } from '#core/review/desire.ts';
import { factsOf } from '#core/review/facts.ts';
import { judge } from '#core/review/judge.ts';
import { plan } from '#core/review/plan.ts';
import { madeUpInstance, madeUpPull } from '#core/review/simulate/made-up.ts';
import { simulateTerm } from '#core/review/simulate/run.ts';
import type { PostedReview, Snapshot } from '#core/review/snapshot.ts';
import { type Random, randomFrom } from '#core/synthetic/random.ts';
import type { WorkContest } from './contest.ts';

const reviewersOnMain = 200;

/** Every open pull request judged and planned from its snapshot, against reading and writing the snapshot as JSON. */
export const judging: WorkContest = {
  id: 'judging',
  what: `judge and plan open pull requests from snapshots (${reviewersOnMain} reviewers on main)`,
  against: 'a JSON round trip of the same snapshots, main left out',
  count: 1000,
  input: (count, { today }) => JSON.stringify(openPulls(count, noonOf(today)).map(plainOf)),
  start: (input, { policy, today }) => {
    const plain = JSON.parse(input) as Plain[];
    const { main } = madeUpInstance(reviewersOnMain, 1);
    const snapshots = plain.map((one) => snapshotOf(one, main));
    return {
      ours: () => snapshots.map((snapshot) => planned(snapshot, noonOf(today), policy)),
      baseline: () => plain.map((one) => JSON.parse(JSON.stringify(one)) as unknown),
    };
  },
};

/** A simulated term with reviewers chosen by score, against the same term with reviewers drawn by lot. */
export const assigning: WorkContest = {
  id: 'assigning',
  what: `a simulated term of ${reviewersOnMain} reviewers, chosen by score`,
  against: 'the same term, reviewers drawn by lot',
  count: 500,
  input: (count) => JSON.stringify(Array.from({ length: count }, (_, at) => `practice-${at + 1}`)),
  start: (input, { policy }) => {
    const pulls = (JSON.parse(input) as string[]).length;
    const size = { reviewers: reviewersOnMain, pulls, days: Math.ceil((pulls * 180) / 2000), seed: 20260901 };
    return {
      ours: () => simulateTerm(size, 'score', policy),
      baseline: () => simulateTerm(size, 'lot', policy),
    };
  },
};

/** A snapshot as JSON can hold it, without what all of them share. */
type Plain = Omit<Snapshot, 'main' | 'permissions' | 'openReviews'>;

const plainOf = ({ main: _, permissions: _none, openReviews: _nobody, ...plain }: Snapshot): Plain => plain;

const snapshotOf = (plain: Plain, main: Snapshot['main']): Snapshot => ({
  ...{ ...plain, main, permissions: new Map(), openReviews: new Map() },
});

const noonOf = (today: string): string => `${today}T12:00:00Z`;

function planned(snapshot: Snapshot, now: string, policy: Policy) {
  const facts = factsOf(snapshot, { now, policy, boxes: [] });
  return plan(desire(facts, judge(facts)), snapshot);
}

/** Open pull requests with none to three reviews each, and answers and words of thanks below them. */
function openPulls(count: number, now: string): Snapshot[] {
  const random = randomFrom(count);
  const { main, authors, reviewers } = madeUpInstance(reviewersOnMain, 1);
  return Array.from({ length: count }, (_, at) => {
    const pull = madeUpPull(at + 1, random.pick(authors), { main, createdAt: now, random });
    const judged = pull.files.map(({ path, sha256 = '' }) => ({
      path: path.replace('content/', ''),
      sha256,
    }));
    const reviews = Array.from({ length: random.whole(0, 3) }, (_one, place): PostedReview => {
      const by = random.pick(reviewers).versions[0]?.data.github ?? { id: 0, login: '' };
      const body = writeBlock(madeUpRating(random));
      return { id: at * 10 + place + 1, by, state: 'approved', body, at: now, judged };
    });
    const comments = Array.from({ length: random.whole(0, 6) }, (_one, place) => ({
      ...{ id: at * 10 + place + 1, by: pull.pull.author, at: now },
      body:
        place % 2 === 0 ? 'Thank you, that helps a great deal.' : '/answer We swapped papers for marking.',
    }));
    return { ...pull, reviews, comments };
  });
}

const madeUpRating = (random: Random): Rating => ({
  ...{ level: random.whole(1, 5), confidence: 'medium', relationship: 'none', safeguarding: 'pass' },
  challenge: 'Who marked the tests, and did they know which pupils had read in pairs?',
});
