import type { Policy } from '#core/model/policy.ts';
import { plainName } from './behind.ts';
import { daysAfter, earliest, isAfter, latest } from './months.ts';
import { asOfNow, isEditorOf } from './people.ts';
import type { Received } from './received.ts';
import type { Answer, Said } from './said.ts';
import type { Account, Instant, Snapshot } from './snapshot.ts';

/** A reviewer's challenge, from the moment the author could read it. */
export type Challenge = {
  reviewId: number;
  by: Account;
  handle: string;
  text: string;
  shownAt: Instant;
  answer?: Answer;
  /** When it counts as settled; `by` is left out where the reviewer let the time go by. */
  resolved?: { at: Instant; by?: Account };
};

/** What challenges are judged with; `need` reviews had to be there before sealed challenges were shown. */
type Bearings = { snapshot: Snapshot; said: Said; now: Instant; policy: Policy; need: number };

type Settled = Required<Challenge>['resolved'];

const isNamed = (name: string | undefined, { by, person }: Received): boolean =>
  name === undefined ||
  [by.login, person.handle, asOfNow(person)?.name ?? ''].some((each) => plainName(each) === plainName(name));

/** The first word after an answer that settles it: the reviewer's own, or that of an editor who names the reviewer. */
function wordAfter(received: Received, answer: Answer, { said, snapshot }: Bearings): Settled | undefined {
  const word = said.resolutions.find(
    ({ of, by, at }) =>
      isAfter(at, answer.at) &&
      isNamed(of, received) &&
      (by.id === received.by.id || (of !== undefined && isEditorOf(by.id, snapshot))),
  );
  return word && { at: word.at, by: word.by };
}

/** The answer that stands, and what settled it. Once settled, later answers to others change nothing. */
function exchange(
  received: Received,
  shownAt: Instant,
  bearings: Bearings,
): Pick<Challenge, 'answer' | 'resolved'> {
  const { said, now, policy } = bearings;
  const answers = said.answers.filter(({ to, at }) => isAfter(at, shownAt) && isNamed(to, received));
  for (const [place, answer] of answers.entries()) {
    const until = answers[place + 1]?.at ?? now;
    const lapses = daysAfter(answer.at, policy.review.daysToReview);
    const word = wordAfter(received, answer, bearings);
    const settled = word && !isAfter(word.at, lapses) ? word : { at: lapses };
    if (!isAfter(settled.at, until)) return { answer, resolved: settled };
  }
  const answer = answers.at(-1);
  return answer ? { answer } : {};
}

/**
 * When the author could first read a challenge: at once where it is plain; once the quorum was there where it is sealed.
 * The same words by the same person in an earlier review are the same challenge: what was settled stays settled after a
 * push. Of a sealed earlier review that holds where the reviewer said so, since nobody else could have read it.
 */
function shownFrom(
  received: Received,
  all: readonly Received[],
  completeAt: Instant,
  { said }: Bearings,
): Instant {
  const mine = received.review.at;
  const own = received.sealed ? (latest([mine, completeAt]) ?? mine) : mine;
  const text = plainName(received.block?.challenge ?? '');
  const same = all.filter(
    ({ person, review, block, sealed, standing }) =>
      person.handle === received.person.handle &&
      isAfter(own, review.at) &&
      standing !== 'dismissed' &&
      plainName(block?.challenge ?? '') === text &&
      (!sealed || said.resolutions.some(({ by, at }) => by.id === received.by.id && isAfter(at, review.at))),
  );
  return earliest([own, ...same.map(({ review }) => review.at)]) ?? own;
}

/**
 * The challenges of reviews that count, with their answers. An answer without a name answers all that were open then;
 * the last one stands. Answered and left alone for the days of a review, a challenge counts as settled: nobody can hold up
 * a publication by silence. `received` are all reviews, those before included.
 */
export function challengesOf(received: readonly Received[], bearings: Bearings): Challenge[] {
  const counted = received.filter(({ standing }) => standing === 'counts');
  const times = counted.map(({ review }) => review.at).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const completeAt = times[Math.max(0, bearings.need - 1)] ?? times.at(-1) ?? bearings.now;
  return counted.flatMap((one) => {
    if (!one.block) return [];
    const shownAt = shownFrom(one, received, completeAt, bearings);
    return {
      ...{ reviewId: one.review.id, by: one.by, handle: one.person.handle },
      ...{ text: one.block.challenge, shownAt },
      ...exchange(one, shownAt, bearings),
    };
  });
}
