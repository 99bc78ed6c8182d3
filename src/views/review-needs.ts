import { dueDay } from './ageing.ts';
import { unansweredText } from './challenges.ts';
import { longDate } from './dates.ts';
import { evidenceOf } from './evidence.ts';
import { surestFirst } from './rated.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { inSentence, label } from './words.ts';

/** Why a write-up waits for people, the most pressing first, and the heading of those that wait for the same. */
export const reviewNeeds = {
  change: 'A change waits',
  answer: 'A challenge waits for an answer',
  due: 'Due to be looked at again',
  confirm: 'The facts have moved on',
  unreviewed: 'Nobody here has reviewed it',
} as const;
export type ReviewNeed = keyof typeof reviewNeeds;

/** One thing that a write-up waits for, as a sentence. */
type Need = { need: ReviewNeed; says: string };

/** Everything that a write-up waits for, the most pressing first; empty where it waits for nothing. */
export function needsOf(practice: Practice, view: SiteView): Need[] {
  const { site } = view;
  const standing = standingOf(practice);
  const supported = evidenceOf(practice, site)?.supported;
  const due = dueDay(practice, site.policy);
  const waits = practice.challenges.flatMap((challenge) => {
    const unanswered = unansweredText(challenge, practice, view);
    return unanswered ? [`${label(challenge.data.kind)}: ${inSentence(unanswered)}.`] : [];
  });
  return [
    need(
      'change',
      practice.publication?.waiting && 'The text has been changed, and the change is not reviewed.',
    ),
    need('answer', waits[0]),
    need('due', due && due <= site.now.slice(0, 10) && `Was to be looked at again by ${longDate(due)}.`),
    need(
      'confirm',
      standing.agreed &&
        supported !== undefined &&
        supported !== standing.agreed.level &&
        `Reviewers agreed level ${standing.agreed.level}; the facts now support level ${supported}.`,
    ),
    need('unreviewed', !standing.reviewed && 'No review here yet.'),
  ].flat();
}

const need = (kind: ReviewNeed, says: string | false | null | undefined): Need[] =>
  says ? [{ need: kind, says }] : [];

/** Write-ups that wait for people, by their most pressing need; within one, the surest first: most rests on them. */
export function needingReview(view: SiteView): { practice: Practice; need: ReviewNeed; says: string[] }[] {
  const order = Object.keys(reviewNeeds) as ReviewNeed[];
  return surestFirst(view)
    .flatMap(({ practice }) => {
      const needs = needsOf(practice, view);
      const [first] = needs;
      return first ? [{ practice, need: first.need, says: needs.map(({ says }) => says) }] : [];
    })
    .sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need));
}
