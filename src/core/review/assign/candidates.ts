import type { Policy } from '#core/model/policy.ts';
import type { Bearings } from '../behind.ts';
import { type Expertise, expertiseOn } from '../expertise.ts';
import { historyOf } from '../history.ts';
import { type Independence, independenceOf } from '../independence.ts';
import { asOfNow, isReviewer, reviewsRecorded } from '../people.ts';
import { isWaived } from '../received.ts';
import type { Waiver } from '../said.ts';
import type { Account, Instant, Main, PersonThrough, Snapshot, Topics } from '../snapshot.ts';

/** Somebody who reviews, how much they have to do, and why they would be asked. */
export type Candidate = {
  person: PersonThrough;
  account: Account;
  independence: Independence;
  expertise: Expertise;
  experienced: boolean;
  /** Why nobody asks them for this: the review could not count, or they said that they are away. */
  barred?: 'not-independent' | 'away';
  /** Reviews asked of them and not given, here and elsewhere. */
  open: number;
  /** Places left before the number they take on at once is reached. */
  room: number;
  /** Reviews recorded in the last 90 days, and when the last was. */
  recent: number;
  lastAt?: Instant;
  /** Reviews they owe for write-ups of their own. */
  owes: number;
};

const recentDays = 90;

/** Reviews owed: so many for each write-up of their own that a quorum published, less those they gave. */
function owedBy(handle: string, main: Main, given: number, { review }: Policy): number {
  const published = historyOf(main).writeUps.get(handle)?.size ?? 0;
  return Math.max(0, published * review.owedPerWriteUp - given);
}

function candidateOf(
  person: PersonThrough,
  snapshot: Snapshot,
  bearings: Bearings & { waivers: readonly Waiver[] },
  topics: Topics,
): Candidate | undefined {
  const data = asOfNow(person);
  const { main, now, policy, waivers } = bearings;
  if (!data?.github || !isReviewer(data.github.id, snapshot)) return undefined;
  const independence = independenceOf(person, bearings);
  const barred =
    !independence.counts && !isWaived(waivers, 'independence', person, data.github)
      ? 'not-independent'
      : data.away && now.slice(0, 10) <= data.away.until
        ? 'away'
        : undefined;
  const given = reviewsRecorded(person, main);
  const open = snapshot.openReviews.get(data.github.id) ?? 0;
  const lastAt = given.at(-1);
  const lately = Date.parse(now) - recentDays * 86_400_000;
  return {
    ...{ person, account: data.github, independence, open },
    ...(barred && { barred }),
    expertise: expertiseOn(data, topics),
    experienced: given.length >= policy.review.experiencedAfter,
    room: (data.maxOpenReviews ?? policy.review.maxOpenPerReviewer) - open,
    recent: given.filter((at) => Date.parse(at) > lately).length,
    ...(lastAt !== undefined && { lastAt }),
    owes: owedBy(person.handle, main, given.length, policy),
  };
}

/** Everybody who reviews, with whether they may be asked for this. */
export const candidatesOf = (
  snapshot: Snapshot,
  bearings: Bearings & { waivers: readonly Waiver[] },
  topics: Topics,
): Candidate[] =>
  bearings.main.people.flatMap((person) => candidateOf(person, snapshot, bearings, topics) ?? []);
