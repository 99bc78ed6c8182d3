import { longDate } from './dates.ts';
import type { Tag } from './entry.ts';
import { many } from './numbers.ts';
import { recordsInOrder } from './recorded.ts';
import { repositoryLinks } from './repository-links.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, listed } from './words.ts';

/** A question that a reviewer had to pose, and what the authors answered. */
export type Asked = { by: string; href: string | null; rated: string; text: string; answer: string | null };

/** One review: when, where it can be read, what was asked, and what became different because of it. */
export type ReviewView = {
  on: string;
  pull: Tag;
  says: string;
  asked: Asked[];
  changed: { where: string; what: string; because: string }[];
  /** Why an editor settled the level; null where nobody had to. */
  settled: string | null;
};

/** What review and later challenges have changed. */
export type ReviewChanges = {
  says: string;
  reviews: ReviewView[];
  corrected: { id: string; text: string }[];
};

/** What review changed on a page; null where no person has reviewed it and no challenge has changed it. */
export function reviewChangesOf(practice: Practice, view: SiteView): ReviewChanges | null {
  const reviews = recordsInOrder(practice)
    .filter(({ reviews: given, changed }) => given.length > 0 || changed.length > 0)
    .map((record) => reviewView(record, view));
  const corrected = practice.challenges.flatMap(({ id, data }) =>
    data.outcome === 'corrected' && data.answer
      ? [{ id, text: `Corrected ${longDate(data.answer.on)} after ${a(data.kind)}: ${data.answer.text}` }]
      : [],
  );
  if (reviews.length === 0 && corrected.length === 0) return null;
  return { says: countText(reviews, corrected.length), reviews, corrected };
}

const a = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

function countText(reviews: readonly ReviewView[], corrected: number): string {
  const sum = (of: (one: ReviewView) => number) => reviews.reduce((so, one) => so + of(one), 0);
  const asked = sum((one) => one.asked.length);
  const answered = sum((one) => one.asked.filter(({ answer }) => answer !== null).length);
  const changed = sum((one) => one.changed.length) + corrected;
  const questions = asked
    ? [`asked ${many(asked, 'question')}${answered < asked ? ` (${answered} answered)` : ''}`]
    : [];
  return `Those who read it ${listed([...questions, changed ? `changed it in ${many(changed, 'place')}` : 'changed nothing in the text'])}.`;
}

type Record = Practice['reviews'][number]['data'];

/** One review as a page shows it. */
export function reviewView(record: Record, { site, person, href }: SiteView): ReviewView {
  const { mergedAt, pull, outcome, reviews, changed, adjudication } = record;
  const known = (handle: string) => site.people.some(({ id }) => id === handle);
  const levels = reviews.map(({ level }) => level);
  const different = [...new Set(levels)].sort();
  const one = different.length === 1 && different[0] === outcome.level;
  const agreed = outcome.level === undefined || one ? '' : `; level ${outcome.level} was agreed`;
  return {
    on: longDate(mergedAt),
    pull: { text: `#${pull}`, href: repositoryLinks(site.instance).pull(pull) },
    says: levels.length
      ? `${many(levels.length, 'person', 'people')} rated it level ${listed(different.map(String))}${agreed}.`
      : 'Checked by machine.',
    asked: reviews.map(({ by, challenge, level, confidence, sealed }) => ({
      by: person(by.handle),
      href: known(by.handle) ? href(`/people/${by.handle}/`) : null,
      rated: `Level ${level}, ${inSentence(confidence)} confidence${sealed ? ', sealed' : ''}`,
      text: challenge.text,
      answer: challenge.answer ?? null,
    })),
    changed,
    settled: adjudication
      ? `An editor, ${person(adjudication.by)}, settled on level ${adjudication.level}: ${adjudication.reason}`
      : null,
  };
}
