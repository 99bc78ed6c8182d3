import { longDate, monthOf } from './dates.ts';
import type { Deeds, ReviewDeed } from './deeds.ts';
import { type Tag, verdictMark } from './entry.ts';
import { evidenceOf } from './evidence.ts';
import { type Hallmark, hallmarkOf } from './hallmark.ts';
import { agesText } from './phase.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { marksIn } from './sprite.ts';
import { newestFirst } from './timeline.ts';
import type { TryState } from './try-state.ts';
import { inSentence, label } from './words.ts';

/** One thing that somebody did, as their page lists it. */
export type DeedItem = {
  /** The id in the page, where the thing has no page of its own. */
  anchor: string | null;
  title: string;
  href: string;
  meta: string[];
  text: string | null;
  answer: string | null;
  hallmark: Hallmark | null;
  mark: string | null;
};

/** The things of one kind; those beyond the first `shown` as titles alone, so that a page stays a page. */
export type DeedSection = { id: string; title: string; items: DeedItem[]; others: Tag[] };

/** How many things of a kind are shown in full. */
export const shown = 12;

const blank = { anchor: null, text: null, answer: null, hallmark: null, mark: null };

/** Everything somebody did, by kind; kinds without anything are left out. `bySchool`: names are of people, not of schools. */
export function deedSections(deeds: Deeds, bySchool: boolean, view: SiteView): DeedSection[] {
  const writeUp = (practice: Practice) => writeUpItem(practice, view);
  return [
    section('shared', 'Shared', newestFirst(deeds.writeUps).map(writeUp)),
    section('tried', 'Tried', reportItems(deeds, view)),
    section('trying', 'Going to try', tryItems(deeds, view)),
    section('reviewed', 'Reviewed', reviewItems(deeds, bySchool, view)),
    section('challenged', 'Challenged', challengeItems(deeds, view)),
    section('curated', 'Written up from published studies', newestFirst(deeds.curated).map(writeUp)),
  ].filter(({ items }) => items.length > 0);
}

function section(id: string, title: string, all: DeedItem[]): DeedSection {
  const others = all.slice(shown).map(({ title: text, href }) => ({ text, href }));
  return { id, title, items: all.slice(0, shown), others };
}

function writeUpItem(practice: Practice, view: SiteView): DeedItem {
  const { id, data, added } = practice;
  return {
    ...blank,
    title: data.title,
    href: view.href(`/practices/${id}/`),
    meta: [label(data.claim.outcome), agesText(data.ages), ...(added ? [longDate(added)] : [])],
    hallmark: hallmarkOf(practice, evidenceOf(practice, view.site), view),
  };
}

const reportItems = ({ reports }: Deeds, { href }: SiteView): DeedItem[] =>
  reports.map(({ practice, report: { id, data } }) => ({
    ...blank,
    title: practice.data.title,
    href: href(`/practices/${practice.id}/#report-${id}`),
    meta: [data.verdict, data.ran].flatMap((word) => (word && word !== 'unknown' ? [label(word)] : [])),
    text: data.post,
    mark: verdictMark(data.verdict),
  }));

const stateWords: Record<TryState, (due: string) => string> = {
  going: (due) => `results due ${due}`,
  due: (due) => `results were due ${due}; not told yet`,
  silent: (due) => `has not reported; results were due ${due}`,
  told: () => 'reported',
  withdrawn: () => 'taken back before it began',
};

const tryItems = ({ tries }: Deeds, { href }: SiteView): DeedItem[] =>
  tries
    .filter(({ state }) => state !== 'told')
    .map(({ practice, attempt: { id, data }, state }) => ({
      ...blank,
      title: practice.data.title,
      href: href(`/practices/${practice.id}/#try-${id}`),
      meta: [`From ${monthOf(data.starts)}`, stateWords[state](monthOf(data.due))],
      text: `${label(data.outcome)}, measured by ${data.measure.name}.${data.change ? ` Changed: ${data.change}` : ''}`,
    }));

/** Where a review stands on a page: its write-up, its pull request, and who gave it. */
export const reviewAnchor = ({ practice, record, review }: ReviewDeed): string =>
  `review-${practice.id}-${record.pull}-${review.by.handle}`;

function reviewItems({ reviews }: Deeds, bySchool: boolean, { href, person }: SiteView): DeedItem[] {
  return reviews
    .toSorted((a, b) => b.record.mergedAt.localeCompare(a.record.mergedAt))
    .map((deed) => {
      const { practice, record, review } = deed;
      const agreed = record.outcome.level;
      return {
        ...blank,
        anchor: reviewAnchor(deed),
        title: practice.data.title,
        href: href(`/practices/${practice.id}/`),
        meta: [
          ...(bySchool ? [person(review.by.handle)] : []),
          `Level ${review.level}, ${inSentence(review.confidence)} confidence`,
          ...(agreed === undefined ? [] : [`agreed: level ${agreed}`]),
          review.sealed ? 'sealed' : 'not sealed',
          longDate(record.mergedAt),
        ],
        text: review.challenge.text,
        answer: review.challenge.answer ?? null,
      };
    });
}

const challengeItems = ({ challenges }: Deeds, { href }: SiteView): DeedItem[] =>
  challenges.map(({ practice, challenge: { id, data } }) => ({
    ...blank,
    title: practice.data.title,
    href: href(`/practices/${practice.id}/#challenge-${id}`),
    meta: [
      label(data.kind),
      data.outcome ? inSentence(data.outcome) : data.answer ? 'answered' : 'not answered yet',
    ],
    text: data.text,
    answer: data.answer?.text ?? null,
  }));

/** The marks that some sections show. */
export const deedMarks = (sections: readonly DeedSection[]): string[] =>
  sections.flatMap(({ items }) =>
    items.flatMap(({ hallmark, mark }) => [
      ...(hallmark ? marksIn([hallmark]) : []),
      ...(mark ? [mark] : []),
    ]),
  );
