import type { Policy } from '#core/model/policy.ts';
import { type Random, randomFrom } from '#core/synthetic/random.ts';
import type { Candidate } from '../assign/candidates.ts';
import { factsOf } from '../facts.ts';
import { daysAfter } from '../months.ts';
import type { Main, Snapshot } from '../snapshot.ts';
import { type Instance, madeUpInstance, madeUpPull } from './made-up.ts';

/** Who reviews is chosen by our score, or by lot among all whose review would count and who have a place left. */
export const ways = ['score', 'lot'] as const;
export type Way = (typeof ways)[number];

/** How large a simulated term is: write-ups come in evenly over so many days. */
export type Size = { reviewers: number; pulls: number; days: number; seed: number };

/** One reviewer asked for one pull request, and how many days the answer took. */
export type Assignment = {
  pull: number;
  author: string;
  reviewer: string;
  expert: boolean;
  external: boolean;
  days: number;
};

/** A term as it went. `main` and `snapshots` tell who stood behind what, for whoever checks it. */
export type Term = { instance: Instance; snapshots: readonly Snapshot[]; assignments: readonly Assignment[] };

type Pending = { at: number; reviewer: number; pull: number };

const start = '2026-01-05T09:00:00Z';

/** Days until somebody answers: a few to read one piece, and as many again for each piece already on their desk. */
const delayOf = (open: number, random: Random): number => (1 + open) * (1 + 4 * random.next());

/** Reviews that were given by a day, as main's records tell them; the rest of a record does not matter here. */
function withRecords(main: Main, done: readonly Pending[], snapshots: readonly Snapshot[]): Main {
  const byPull = Map.groupBy(done, ({ pull }) => pull);
  const records = [...byPull].flatMap(([number, given]) => {
    const snapshot = snapshots[number - 1];
    if (!snapshot) return [];
    const files = snapshot.checked.contents.map(({ path }) => ({
      path,
      sha256: snapshot.files[0]?.sha256 ?? '',
    }));
    const mergedAt = daysAfter(start, Math.max(...given.map(({ at }) => at)));
    const reviews = given.map(({ at, reviewer }) => ({
      ...{ by: { handle: `person-${reviewer - 1000}`, githubId: reviewer }, at: daysAfter(start, at) },
      independence: { counts: true, external: true, reasons: [] },
    }));
    const record = { pull: number, mergedAt, files, outcome: { is: 'published', by: 'quorum' }, reviews };
    return [
      { practice: `practice-${number}`, record: record as unknown as Main['records'][number]['record'] },
    ];
  });
  const published = new Map(
    records.flatMap(({ record }) =>
      record.files.map(({ path }) => [
        path,
        { authors: snapshots[record.pull - 1]?.checked.contents[0]?.authors ?? [] },
      ]),
    ),
  );
  return { ...main, records, published };
}

/** Two people by lot, as a site without any rules but independence and a limit would ask. */
function byLot(eligible: readonly Candidate[], count: number, random: Random): Candidate[] {
  const left = [...eligible].toSorted((a, b) => a.account.id - b.account.id);
  const drawn: Candidate[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(random.whole(0, left.length - 1), 1));
  return drawn;
}

/**
 * A simulated term. Reviewers answer the later the more lies on their desk; everybody answers in the end. The same seed gives
 * the same people, write-ups and readers' pace whichever way reviewers are chosen.
 */
export function simulateTerm({ reviewers, pulls, days, seed }: Size, way: Way, policy: Policy): Term {
  const instance = madeUpInstance(reviewers, seed);
  const made = randomFrom(seed + 1);
  const pace = randomFrom(seed + 2);
  const lot = randomFrom(seed + 3);
  const snapshots: Snapshot[] = [];
  const assignments: Assignment[] = [];
  const pending: Pending[] = [];
  let main = instance.main;
  let week = 0;
  for (let number = 1; number <= pulls; number += 1) {
    const at = ((number - 1) * days) / pulls;
    if (Math.floor(at / 7) > week) {
      week = Math.floor(at / 7);
      main = withRecords(
        instance.main,
        pending.filter((one) => one.at <= at),
        snapshots,
      );
    }
    const open = new Map<number, number>();
    for (const one of pending) if (one.at > at) open.set(one.reviewer, (open.get(one.reviewer) ?? 0) + 1);
    const createdAt = daysAfter(start, at);
    const author = made.pick(instance.authors);
    const pull = madeUpPull(number, author, { main, createdAt, random: made });
    const snapshot = { ...pull, openReviews: open };
    snapshots.push(snapshot);
    const facts = factsOf(snapshot, { now: createdAt, policy, boxes: [] });
    const free = facts.candidates.filter(({ barred, room }) => !barred && room > 0);
    const asked = way === 'score' ? facts.toAsk : byLot(free, policy.review.quorum.reviews, lot);
    for (const { account, person, expertise, independence } of asked) {
      const took = delayOf(open.get(account.id) ?? 0, pace);
      pending.push({ at: at + took, reviewer: account.id, pull: number });
      assignments.push({
        ...{ pull: number, author: author.handle, reviewer: person.handle, days: took },
        ...{ expert: expertise.matches, external: independence.external },
      });
    }
  }
  return { instance, snapshots, assignments };
}
