import type { Bearings } from './behind.ts';
import { readPosted } from './block/read-posted.ts';
import type { Receipt } from './block/receipt.ts';
import { type Confirmation, standingOf } from './block/standing.ts';
import type { BlockProblem, BlockReading, Rating } from './block.ts';
import { digestOf, type FileDigest } from './digest.ts';
import { type Expertise, expertiseOn } from './expertise.ts';
import { type Independence, independenceOf } from './independence.ts';
import { asOfNow, isReviewer, personOf, reviewsRecorded } from './people.ts';
import { isTied } from './received/relationship.ts';
import { sameFiles } from './received/same-files.ts';
import type { Said, Waiver } from './said.ts';
import type { SealFault } from './seal/sentences.ts';
import { inspectSeals, openSeals, type Seal, type SealBox } from './seal.ts';
import type { Account, PersonThrough, PostedReview, Snapshot, Topics } from './snapshot.ts';

/** Why a review with a block does not count, or that it does. */
export const standings = [
  'counts',
  'dismissed',
  'faulty',
  'edited',
  'stale',
  'not-independent',
  'unreadable',
  'tied',
  'superseded',
] as const;
export type Standing = (typeof standings)[number];

/** A review by somebody who reviews, with everything that decides whether it counts. */
export type Received = {
  review: PostedReview;
  by: Account;
  person: PersonThrough;
  standing: Standing;
  sealed: boolean;
  /** What it says; left out while it is sealed or where it cannot be read. */
  block?: Rating;
  problems: readonly BlockProblem[];
  /** Why its seal cannot be opened; found without handing on what is inside. */
  fault?: SealFault;
  independence: Independence;
  expertise: Expertise;
  experienced: boolean;
};

/** How reviews are read. Seals are looked into only where `open` is true: that is, once the quorum is complete. */
export type Reading = {
  bearings: Bearings;
  said: Said;
  pull: number;
  judged: readonly FileDigest[];
  topics: Topics;
  receipts: readonly Receipt[];
  confirmations: readonly (Confirmation & { by: number })[];
  boxes: readonly SealBox[];
  open: boolean;
};

/** Whether an editor set a rule aside for somebody's review. */
export const isWaived = (
  waivers: readonly Waiver[],
  rule: string,
  person: PersonThrough,
  by: Account,
): boolean =>
  waivers.some(
    (waiver) =>
      waiver.rule === rule &&
      (waiver.about === undefined ||
        [person.handle, by.login].some((name) => name.toLowerCase() === waiver.about?.toLowerCase())),
  );

/** A seal with what it must be bound to: this pull request, this person and the files that were judged. */
function boundSeal({ id, by }: PostedReview, seal: Seal, { pull, judged, receipts }: Reading) {
  const files = receipts.find(({ post }) => post === id)?.files ?? judged;
  return { seal, pull, by: by.id, digest: digestOf(files) };
}

/** What a seal holds, or why it cannot be opened; nothing where it is sound and not to be opened yet. */
function unsealed(review: PostedReview, seal: Seal, reading: Reading): Pick<Received, 'block' | 'fault'> {
  const bound = [boundSeal(review, seal, reading)];
  const [opening] = (reading.open ? openSeals : inspectSeals)(bound, reading.boxes);
  if (opening?.is === 'refused') return { fault: opening.why };
  return opening?.is === 'opened' ? { block: opening.rating } : {};
}

function isEdited(
  { id, body, at, by, editedAt }: PostedReview,
  { receipts, confirmations }: Reading,
): boolean {
  const seen = receipts.filter(({ post }) => post === id);
  const confirmed = confirmations.filter((each) => each.by === by.id);
  return (
    standingOf({ body, createdAt: at, ...(editedAt !== undefined && { editedAt }) }, seen, confirmed).is ===
    'void'
  );
}

function whyNot(one: Omit<Received, 'standing'>, is: BlockReading['is'], reading: Reading): Standing {
  const { judged, receipts, said } = reading;
  const { review, independence, person, by, block, fault } = one;
  const bound = receipts.filter(({ post }) => post === review.id);
  if (review.state === 'dismissed') return 'dismissed';
  if (is === 'faulty') return 'faulty';
  if (isEdited(review, reading)) return 'edited';
  if (![review.judged, ...bound.map(({ files }) => files)].every((seen) => sameFiles(seen, judged)))
    return 'stale';
  if (!independence.counts && !isWaived(said.waivers, 'independence', person, by)) return 'not-independent';
  if (fault) return 'unreadable';
  if (block && isTied(block) && !isWaived(said.waivers, 'relationship', person, by)) return 'tied';
  return 'counts';
}

function receive(review: PostedReview, person: PersonThrough, reading: Reading): Received | undefined {
  const said = readPosted(review);
  if (said.is === 'none' || said.is === 'confirmation') return undefined;
  const { main, policy } = reading.bearings;
  const one = {
    ...{ review, by: review.by, person, sealed: said.is === 'sealed' },
    ...(said.is === 'plain' && { block: said.rating }),
    ...(said.is === 'sealed' && unsealed(review, said.seal, reading)),
    problems: said.is === 'faulty' ? said.problems : [],
    independence: independenceOf(person, reading.bearings),
    expertise: expertiseOn(asOfNow(person) ?? { name: '', roles: ['reviewer'] }, reading.topics),
    experienced: reviewsRecorded(person, main).length >= policy.review.experiencedAfter,
  };
  return { ...one, standing: whyNot(one, said.is, reading) };
}

/**
 * Every review with a block by somebody who reviews, oldest first, each with whether it counts and why not. Of several by
 * one person the last is that person's word; those before are superseded. The same account counts once under any login.
 */
export function receivedOf(snapshot: Snapshot, reading: Reading): Received[] {
  const inOrder = snapshot.reviews.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
  const received = inOrder.flatMap((review) => {
    const person = personOf(review.by.id, snapshot.main);
    if (!person || !isReviewer(review.by.id, snapshot)) return [];
    return receive(review, person, reading) ?? [];
  });
  const last = new Map(received.map(({ person, review }) => [person.handle, review.id]));
  return received.map((one) =>
    last.get(one.person.handle) === one.review.id ? one : { ...one, standing: 'superseded' },
  );
}
