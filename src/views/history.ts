import type { ReviewRecord } from '#core/model/review-record.ts';
import { longDate } from './dates.ts';
import { addedText, type Tag } from './entry.ts';
import type { Look } from './hallmark.ts';
import { levelNames } from './levels.ts';
import { firstRecordedDay, recordsInOrder } from './recorded.ts';
import { repositoryLinks } from './repository-links.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { type Stand, standNow, standOn } from './stand.ts';
import { standingOf } from './standing.ts';
import { label } from './words.ts';

/** How sure a write-up was on a day: the level and how it came about, and what the reports came to by then. */
export type Step = {
  on: string;
  level: number;
  look: Look;
  says: string;
  verdict: string;
  security: number;
  pull: Tag | null;
};

/**
 * The level of a write-up over time, oldest first: as it was added, at each decision of reviewers, and today. Nothing is
 * forgotten when it changes; empty where nothing has. Verdict and security are those of the record; where an older one does not
 * tell them they are worked out anew, by today's rules, from what stood then.
 */
export function stepsOf(practice: Practice, view: SiteView): Step[] {
  const { site } = view;
  const day = firstRecordedDay(practice);
  const decided = recordsInOrder(practice).filter(({ outcome }) => outcome.level !== undefined);
  const began = day !== undefined && !decided.some(({ mergedAt }) => mergedAt.startsWith(day));
  const first = began ? standOn(practice, day, site) : null;
  const now = standNow(practice, site);
  if (decided.length === 0 && areAlike(first, now)) return [];
  return [
    ...(first && day
      ? [step(longDate(day), first.supported, 'drawn', 'Worked out by rule when it was added', first)]
      : []),
    ...decided.flatMap(({ mergedAt, pull, outcome }) => {
      const { level, claimed, supported } = outcome;
      const stand = asRecorded(standOn(practice, mergedAt.slice(0, 10), site), outcome);
      const says = `Agreed by reviewers; claimed ${claimed}, the facts supported ${supported}`;
      const link = { text: `#${pull}`, href: repositoryLinks(site.instance).pull(pull) };
      return stand ? [step(longDate(mergedAt), level as number, 'struck', says, stand, link)] : [];
    }),
    ...(now ? [today(practice, now, view)] : []),
  ];
}

const asRecorded = (stand: Stand | null, { verdict, security }: ReviewRecord['outcome']): Stand | null =>
  stand && verdict && security !== undefined ? { ...stand, verdict, security } : stand;

const areAlike = (a: Stand | null, b: Stand | null): boolean =>
  a?.supported === b?.supported && a?.verdict === b?.verdict && a?.security === b?.security;

function today(practice: Practice, now: Stand, { site }: SiteView): Step {
  const agreed = standingOf(practice).agreed?.level;
  const confirmed = agreed === now.supported;
  const says = confirmed ? 'What the facts support, and reviewers agreed' : 'What the facts support';
  return step(`Today, ${longDate(site.now)}`, now.supported, confirmed ? 'struck' : 'drawn', says, now);
}

const step = (
  on: string,
  level: number,
  look: Look,
  says: string,
  { verdict, security }: Stand,
  pull: Tag | null = null,
): Step => ({
  ...{ on, level, look, security, pull },
  says: `${levelNames[String(level)]}. ${says}`,
  verdict: label(verdict.replaceAll(' ', '-')),
});

/** What the records tell of when it came and when it was decided on. */
export function historyOf(practice: Practice): string[] {
  const { starter } = practice;
  const began = starter ? [`Added ${longDate(starter.addedOn)} with the starter library.`] : [];
  const later = recordsInOrder(practice).map(
    ({ mergedAt, pull, outcome }) => `${label(outcome.is)} ${longDate(mergedAt)} by pull request ${pull}.`,
  );
  const lines = [...began, ...later];
  if (lines.length > 0) return lines;
  const added = addedText(practice);
  return [added ? `${added}.` : 'No record says when it was added.'];
}
