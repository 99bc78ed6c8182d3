import type { Candidate } from '../assign/candidates.ts';
import { broughtBy } from '../assign/choose.ts';
import { asOfNow, isEditorOf } from '../people.ts';
import { lacking, type Quorum } from '../quorum.ts';
import { type Reading, receivedOf } from '../received.ts';
import type { Requirement } from '../requirement.ts';
import type { Snapshot } from '../snapshot.ts';

const reviewersForQuorum = 3;

/** Fewer reviewers than a quorum can be drawn from: then one editor's review publishes, marked as founding. */
const isFounding = ({ main }: Snapshot): boolean =>
  main.people.filter((person) => asOfNow(person)?.roles.includes('reviewer')).length < reviewersForQuorum;

/** What reviews are gathered for, and from whom they could come. */
export type Pool = {
  snapshot: Snapshot;
  requirement: Requirement;
  candidates: readonly Candidate[];
  quorum: Quorum;
};

/** What people gave and what is lacking; seals are opened where the reading says so. */
export function gathered(reading: Reading, { snapshot, requirement, candidates, quorum }: Pool) {
  const received = receivedOf(snapshot, reading);
  const counted = received.filter(({ standing }) => standing === 'counts');
  const given = counted.map(broughtBy);
  const { declined, waivers } = reading.said;
  const tied = new Set(received.filter(({ standing }) => standing === 'tied').map(({ by }) => by.id));
  const could = candidates.filter(
    ({ account: { id }, barred }) => !barred && !declined.has(id) && !tied.has(id),
  );
  const about = { available: [...given, ...could.map(broughtBy)], waivers };
  const starting = requirement.lane !== 'machine' && isFounding(snapshot);
  const founding = starting && counted.some(({ by }) => isEditorOf(by.id, snapshot));
  const full = lacking(quorum, requirement.lane, given, about);
  const byEditor = starting && could.some(({ account }) => isEditorOf(account.id, snapshot));
  const lacks = founding || full.length === 0 ? [] : byEditor ? full.slice(0, 1) : full;
  return { received, counted, given, could, about, starting, founding, lacks };
}

/** What `gathered` gives. */
export type Gathered = ReturnType<typeof gathered>;
