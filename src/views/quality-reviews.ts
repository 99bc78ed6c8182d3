import type { ReviewRecord } from '#core/model/review-record.ts';
import { decidedOf } from '#core/quality/decided.ts';
import { shortDate } from './dates.ts';
import type { Tag } from './entry.ts';
import { type ReviewView, reviewView } from './review-changes.ts';
import type { SiteView } from './site-view.ts';
import { label, listed } from './words.ts';

/** A decision that people took, in the register: what it was about, what was claimed, and each review of it. */
export type DecisionItem = ReviewView & {
  id: string;
  iso: string;
  day: string;
  title: Tag;
  levels: string;
  waived: string[];
  /** For each review: whether it counts, from where, and why not. */
  independence: string[];
};

/** One page of the register of reviews, newest first. */
export type ReviewsPage = {
  number: number;
  of: number;
  path: string;
  total: number;
  items: DecisionItem[];
  newer: string | null;
  older: string | null;
};

/** Decisions on a page: about as many as can be read in one sitting. */
const perPage = 30;

const pathOf = (number: number): string =>
  number === 1 ? '/quality/reviews/' : `/quality/reviews/page/${number}/`;

function levelsText({ outcome: { claimed, supported, level, by, founding } }: ReviewRecord): string {
  const parts = [
    ...(claimed === undefined ? [] : [`claimed ${claimed}`]),
    ...(supported === undefined ? [] : [`the facts supported ${supported}`]),
    ...(level === undefined ? [] : [`agreed ${level}`]),
  ];
  const who = {
    quorum: 'Reviewers',
    editor: 'An editor',
    screened: 'One who screened it',
    machine: 'The machine',
  };
  const decided = `${who[by]} decided${founding ? ' (founding review)' : ''}`;
  return parts.length > 0 ? `${decided}: ${parts.join(', ')}.` : `${decided}.`;
}

function independenceText({
  independence,
  expertise,
  clarity,
  transfer,
}: ReviewRecord['reviews'][number]): string {
  const { counts, external, reasons } = independence;
  const from = counts ? (external ? 'counts, from outside' : 'counts, not from outside') : 'does not count';
  const marks = [
    ...(clarity === undefined ? [] : [`clarity ${clarity}`]),
    ...(transfer === undefined ? [] : [`transfer ${transfer}`]),
  ];
  const why = reasons.length > 0 ? ` (${listed(reasons)})` : '';
  return [`${from}${why}`, ...(expertise.matches ? ['knows the field'] : []), ...marks].join('; ');
}

/** The decisions with a review, newest first, page by page; one page at least. */
export function reviewsPages(view: SiteView): ReviewsPage[] {
  const decided = decidedOf(view.site)
    .filter(({ record }) => record.reviews.length > 0)
    .toReversed();
  const of = Math.max(1, Math.ceil(decided.length / perPage));
  return Array.from({ length: of }, (_, place) => ({
    ...{ number: place + 1, of, path: pathOf(place + 1), total: decided.length },
    items: decided.slice(place * perPage, (place + 1) * perPage).map(({ practice, record }) => ({
      ...reviewView(record, view),
      ...{ id: `${practice}-${record.pull}`, iso: record.mergedAt.slice(0, 10) },
      day: shortDate(record.mergedAt),
      title: {
        text: view.practiceTitle(practice) ?? label(practice),
        href: view.href(`/practices/${practice}/`),
      },
      levels: levelsText(record),
      waived: record.waivers.map(({ rule, reason, by }) => `${view.person(by)} waived ${rule}: ${reason}`),
      independence: record.reviews.map(independenceText),
    })),
    newer: place === 0 ? null : view.href(pathOf(place)),
    older: place + 1 < of ? view.href(pathOf(place + 2)) : null,
  }));
}
