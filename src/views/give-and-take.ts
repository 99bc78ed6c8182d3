import type { Policy } from '#core/model/policy.ts';
import type { Deeds } from './deeds.ts';
import { improvementOf } from './improved.ts';
import { many } from './numbers.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';

/** How many, of what. */
export type Counted = { count: number; what: string };

/** What somebody gave and got back, counted; `owes` in words, null where nobody is asked. */
export type GiveAndTake = { gave: Counted[]; got: Counted[]; owes: string | null };

/** Whose it is: organisations neither try nor review, and schools owe nothing of their own, their people do. */
export type Giver = 'person' | 'school' | 'organisation';

const counted = (count: number, one: string, several = `${one}s`): Counted => ({
  count,
  what: count === 1 ? one : several,
});

/** What was given and what came back; lines that matter to few are left out where there are none. Null where there is nothing on either side. */
export function giveAndTake(deeds: Deeds, giver: Giver, view: SiteView): GiveAndTake | null {
  const { writeUps, curated, reports, tries, reviews, challenges, answers, asks, got } = deeds;
  const usual = (one: Counted) => (one.count > 0 || giver !== 'organisation' ? [one] : []);
  const some = (one: Counted) => (one.count > 0 ? [one] : []);
  const running = tries.filter(({ state }) => state !== 'told' && state !== 'withdrawn').length;
  const gave = [
    ...usual(counted(writeUps.length, 'write-up')),
    ...some(counted(curated.length, 'write-up of published studies', 'write-ups of published studies')),
    ...usual(counted(reports.length, 'report of trying something', 'reports of trying something')),
    ...some(counted(running, 'try declared, not told yet', 'tries declared, not told yet')),
    ...usual(counted(reviews.length, 'review')),
    ...some(counted(challenges.length, 'challenge')),
    ...some(counted(answeredBy(deeds) + answers.length, 'challenge answered', 'challenges answered')),
  ];
  const answered = asks.flatMap(({ data }) => data.answers ?? []).length;
  const levels = writeUps.reduce((sum, practice) => sum + levelsGained(practice, view), 0);
  const back = [
    counted(got.reviews.length, 'review of their work', 'reviews of their work'),
    counted(got.reports.length, 'report by another school', 'reports by other schools'),
    counted(got.adaptations.length, 'adaptation by others', 'adaptations by others'),
    ...some(counted(answered, 'answer to what they asked', 'answers to what they asked')),
    ...some(counted(levels, 'level gained by their write-ups', 'levels gained by their write-ups')),
  ];
  if ([...gave, ...back].every(({ count }) => count === 0)) return null;
  return { gave, got: back, owes: giver === 'person' ? owesText(deeds, view.site.policy) : null };
}

/** Questions of reviewers about their own work that they answered. */
const answeredBy = ({ got }: Deeds): number =>
  got.reviews.filter(({ review }) => review.challenge.answer).length;

/** How much surer a write-up has become since its first record; the direction of its results never counts. */
const levelsGained = (practice: Practice, view: SiteView): number =>
  Math.max(0, improvementOf(practice, view)?.levels ?? 0);

/** For each write-up that a quorum published, so many reviews are owed, less those given; null before the first. */
function owesText({ writeUps, reviews }: Deeds, { review }: Policy): string | null {
  const published = writeUps.filter((practice) =>
    practice.reviews.some(({ data: { outcome } }) => outcome.is === 'published' && outcome.by === 'quorum'),
  ).length;
  if (published === 0) return null;
  const owed = Math.max(0, published * review.owedPerWriteUp - reviews.length);
  const rule = `${many(review.owedPerWriteUp, 'review')} for each write-up that was reviewed`;
  return owed ? `Owes ${many(owed, 'review')}: ${rule}.` : `Owes no review: ${rule}.`;
}
