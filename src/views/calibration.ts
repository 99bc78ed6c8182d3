import { levelNames } from '#core/evidence/scale.ts';
import { type RubricChoice, rubric } from '#core/workbench/rubric.ts';
import { bodyHtml } from './body-html.ts';
import { longDate } from './dates.ts';
import { type EvidenceView, evidenceOf } from './evidence.ts';
import { type FindingRow, findingRows } from './finding-row.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { ownSources, reportSources, type SourceView } from './source-list.ts';

/** A write-up to practise on: as it reads without its mark, and what it was rated. */
export type Known = {
  id: string;
  title: string;
  href: string;
  post: string;
  html: string;
  sources: SourceView[];
  level: EvidenceView['supported'];
  levelName: string;
  security: number;
  sentence: string;
  reasons: string[];
  /** How reviewers rated it, each a sentence; empty where nobody has. */
  others: string[];
  /** Levels of those reviewers. */
  levels: number[];
};

type Rated = { practice: Practice; evidence: EvidenceView };

/** Results without how secure each is: that would give the level away. */
const unrated = (rows: readonly FindingRow[]): FindingRow[] =>
  rows.map((row) => (row.effect === null ? row : { ...row, worked: '' }));

/** Everything that the results are taken from. */
const sourcesOf = (practice: Practice): SourceView[] => [
  ...ownSources(practice),
  ...practice.reports.flatMap(reportSources),
];

function known({ practice, evidence }: Rated, view: SiteView): Known {
  const { id, data, html, reviews } = practice;
  const rows = findingRows(practice, evidence, (school) => view.school(school)?.data.name);
  const given = reviews.flatMap(({ data: record }) =>
    record.reviews
      .filter(({ independence }) => independence.counts)
      .map((one) => ({ ...one, on: record.mergedAt })),
  );
  const level = evidence.supported;
  return {
    ...{ id, title: data.title, post: data.post, href: view.href(`/practices/${id}/`) },
    ...{ html: bodyHtml(html, unrated(rows), null), sources: sourcesOf(practice) },
    ...{ level, levelName: levelNames[level], security: evidence.security, sentence: evidence.sentence },
    reasons: evidence.reasons.map(({ says }) => says),
    levels: given.map((one) => one.level),
    others: given.map(
      (one) =>
        `Level ${one.level}, ${one.confidence} confidence, by ${view.person(one.by.handle)} on ${longDate(one.on)}.`,
    ),
  };
}

/**
 * Three write-ups from published studies, of levels as far apart as there are: the lowest, one between, the highest. Of one level those
 * that reviewers have rated first, then those with the least to read. Fewer where the library has no more.
 */
function calibrationOf(view: SiteView): Known[] {
  const rated = view.site.practices.flatMap((practice): Rated[] => {
    const evidence = practice.data.source === 'published' ? evidenceOf(practice, view.site) : null;
    return evidence ? [{ practice, evidence }] : [];
  });
  const inOrder = rated.sort(
    (a, b) =>
      Number(b.practice.reviews.length > 0) - Number(a.practice.reviews.length > 0) ||
      a.practice.html.length - b.practice.html.length ||
      (a.practice.id < b.practice.id ? -1 : 1),
  );
  const levels = [...new Set(rated.map(({ evidence }) => evidence.supported))].sort((a, b) => a - b);
  const wanted = [levels.at(0), levels[Math.floor((levels.length - 1) / 2)], levels.at(-1)];
  const chosen: Rated[] = [];
  for (const level of wanted) {
    const next =
      inOrder.find((one) => one.evidence.supported === level && !chosen.includes(one)) ??
      inOrder.find((one) => !chosen.includes(one));
    if (next) chosen.push(next);
  }
  return spread(chosen).map((one) => known(one, view));
}

/** Not from low to high: the order shall tell nothing. */
const spread = ([low, middle, high]: readonly Rated[]): Rated[] =>
  [middle, low, high].filter((one) => one !== undefined);

/** One page of practice: the write-up, where in the row it is, and the levels of all, for what they come to together. */
export type CalibrationPage = {
  number: number;
  of: number;
  known: Known | undefined;
  next: string | null;
  all: { id: string; level: number }[];
};

/** The choices of the form: the levels, and when each is the right one. */
export const levelChoices: readonly RubricChoice[] =
  rubric.find(({ name }) => name === 'level')?.choices ?? [];

/** The pages of practice; one that says so where the library has nothing to practise on. */
export function calibrationPages(view: SiteView): CalibrationPage[] {
  const found = calibrationOf(view);
  const all = found.map(({ id, level }) => ({ id, level }));
  const pages: (Known | undefined)[] = found.length > 0 ? found : [undefined];
  return pages.map((known, place) => ({
    ...{ number: place + 1, of: pages.length, known, all },
    next: place + 1 < pages.length ? view.href(`/review/calibrate/${place + 2}/`) : null,
  }));
}
