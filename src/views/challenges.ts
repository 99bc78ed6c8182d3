import { isUnanswered } from '#core/review/unanswered.ts';
import { longDate } from './dates.ts';
import { recordedDays } from './recorded.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** A challenge with its answer, if it has one. */
export type ChallengeView = {
  id: string;
  kind: string;
  by: string | null;
  about: string | null;
  /** The id of the report that it is about; null where it is about the write-up. */
  report: string | null;
  text: string;
  answer: { by: string; on: string; text: string } | null;
  /** That nobody answered in time, and since when it stands. */
  unanswered: string | null;
  outcome: string | null;
};

type Challenge = Practice['challenges'][number];

/** "Unanswered since 1 November 2026", once the steward has had the days of the policy; else null. */
export function unansweredText(
  { data, path }: Challenge,
  practice: Pick<Practice, 'reviews' | 'starter'>,
  { site: { now, policy } }: SiteView,
): string | null {
  const [since] = recordedDays(practice, path);
  if (since === undefined || !isUnanswered(data, since, now.slice(0, 10), policy)) return null;
  return `Unanswered since ${longDate(since)}`;
}

/** The challenges of a write-up as its page threads them. */
export const challengeViews = (practice: Practice, view: SiteView): ChallengeView[] =>
  practice.challenges.map((challenge) => {
    const { kind, by, about, text, answer, outcome } = challenge.data;
    return {
      id: challenge.id,
      kind: label(kind),
      by: by ? view.person(by) : null,
      about: about ?? null,
      report: practice.reports.find(({ id }) => about === id || about?.startsWith(`${id}/`))?.id ?? null,
      text,
      answer: answer ? { by: view.person(answer.by), on: longDate(answer.on), text: answer.text } : null,
      unanswered: unansweredText(challenge, practice, view),
      outcome: outcome ? label(outcome) : null,
    };
  });
