import type { ReviewRecord } from '#core/model/review-record.ts';
import { longDate } from './dates.ts';
import { many } from './numbers.ts';
import type { Practice } from './site-data.ts';
import { listed } from './words.ts';

type Level = 1 | 2 | 3 | 4 | 5;

/** Where a write-up stands with its reviewers. */
export type Standing = {
  reviewed: boolean;
  /** Day of the review of the text that is shown, ISO; null where nobody has reviewed it. */
  on: string | null;
  /** The level that reviewers agreed last, and the day, ISO; null where nobody has. */
  agreed: { level: Level; on: string } | null;
  text: string;
};

const byPeople = ({ outcome }: ReviewRecord): boolean =>
  outcome.is === 'published' && (outcome.by === 'quorum' || outcome.by === 'editor');

const newestFirst = (a: ReviewRecord, b: ReviewRecord): number =>
  Date.parse(b.mergedAt) - Date.parse(a.mergedAt) || b.pull - a.pull;

type Reviewed = Pick<Practice, 'reviews' | 'data' | 'path' | 'publication'>;

/** The record of the text that is shown: the one by which it is published, else the newest that people made of it. */
function recordOf({ reviews, path, publication }: Reviewed): ReviewRecord | undefined {
  if (publication) return reviews.find((review) => review.path === publication.record)?.data;
  return reviews
    .map(({ data }) => data)
    .filter((record) => byPeople(record) && record.files.some((file) => file.path === path))
    .sort(newestFirst)[0];
}

const whoOf = (record: ReviewRecord): string[] => [
  ...new Set(record.reviews.filter(({ independence }) => independence.counts).map(({ by }) => by.handle)),
];

/**
 * Where a write-up stands, from its records. `name` gives people's names by their handles; without it they are counted.
 * A starter entry, or one that an editor published alone, is not yet reviewed.
 */
export function standingOf(practice: Reviewed, name?: (handle: string) => string): Standing {
  const record = recordOf(practice);
  const people = record && byPeople(record) ? whoOf(record) : [];
  const from = practice.data.source === 'published' ? 'From published studies. ' : '';
  const changed = practice.publication?.waiting
    ? ' It has been changed since; the change waits, and this is the version before it.'
    : '';
  if (!record || people.length === 0)
    return {
      ...{ reviewed: false, on: null, agreed: null },
      text: `${from}${unreviewedText(record)}${changed}`,
    };
  return {
    reviewed: true,
    on: record.mergedAt.slice(0, 10),
    agreed: agreedSince(record, practice),
    text: `${from}${reviewedText(record, people.length, name && listed(people.map(name)))}${changed}`,
  };
}

const unreviewedText = (record: ReviewRecord | undefined): string =>
  record?.outcome.by === 'editor'
    ? `Published by an editor, ${longDate(record.mergedAt)}. Not yet peer reviewed here.`
    : 'Not yet peer reviewed here.';

function reviewedText({ outcome, mergedAt, adjudication }: ReviewRecord, count: number, names = ''): string {
  const on = longDate(mergedAt);
  if (outcome.founding)
    return `Founding review by one editor${names && `, ${names}`}, ${on}: there were not yet three reviewers here.`;
  const settled = adjudication ? ' An editor settled the level.' : '';
  return `Peer reviewed here by ${names || many(count, 'person', 'people')}, ${on}.${settled}`;
}

/** The level of the newest record that has one, of the text that is shown or of what came to it later. */
function agreedSince(record: ReviewRecord, { reviews }: Reviewed): Standing['agreed'] {
  const [last] = reviews
    .map(({ data }) => data)
    .filter((one) => byPeople(one) && one.outcome.level !== undefined && whoOf(one).length > 0)
    .filter((one) => newestFirst(one, record) <= 0)
    .sort(newestFirst);
  return last ? { level: last.outcome.level as Level, on: last.mergedAt.slice(0, 10) } : null;
}
