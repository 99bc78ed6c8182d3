import type { AnyEntry } from '#core/library/entry.ts';
import type { Policy } from '#core/model/policy.ts';
import { contributionOf } from '#core/review/contribution.ts';
import type { Contribution } from '#core/review/snapshot.ts';
import { agesText } from './phase.ts';
import { practiceForms } from './practice-actions.ts';
import { repositoryLinks } from './repository-links.ts';
import { needingReview, type ReviewNeed, reviewNeeds } from './review-needs.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** One write-up of the site that waits for people, and what it is about, for those who look for what fits them. */
export type QueueItem = {
  id: string;
  title: string;
  href: string;
  need: ReviewNeed;
  heading: string;
  says: string;
  meta: string[];
  challenge: string;
  edit: string;
  about: Contribution;
};

/** The most write-ups that the queue tells; the timeline has all. */
export const queueLength = 500;

/** What the write-up is about and who stands behind it, as the review knows it. */
const aboutOf = ({ id, path, data }: Practice): Contribution =>
  contributionOf({ kind: 'practice', id, path, data } as AnyEntry, undefined, undefined);

/** The queue, how many wait in all, and the policy that says who counts. */
export type QueueData = { items: QueueItem[]; all: number; policy: Policy };

/** Write-ups that wait for a reviewer, the most pressing first. */
export function reviewQueue(view: SiteView): QueueData {
  const waiting = needingReview(view);
  const items = waiting.slice(0, queueLength).map(({ practice, need, says }): QueueItem => {
    const { id, path, data } = practice;
    return {
      ...{ id, title: data.title, href: view.href(`/practices/${id}/`), need, heading: reviewNeeds[need] },
      // That nobody has reviewed it is the heading already.
      says: need === 'unreviewed' ? '' : says.join(' '),
      meta: [
        ...new Set([agesText(data.ages), ...(data.subjects ?? []).map(label), label(data.claim.outcome)]),
      ],
      challenge: practiceForms(id, view).challenge,
      edit: repositoryLinks(view.site.instance).edit(path),
      about: aboutOf(practice),
    };
  });
  return { items, all: waiting.length, policy: view.site.policy };
}
