import { agedOf } from './ageing.ts';
import type { Tag } from './entry.ts';
import { many } from './numbers.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, label } from './words.ts';

/** What can happen to what stands here, as the list of changes names it. */
export const changeKinds = {
  published: 'Published',
  changed: 'Changed',
  rated: 'Re-rated',
  reported: 'Report',
  declared: 'Going to try',
  challenged: 'Challenge',
  aged: 'Due again',
  withdrawn: 'Withdrawn',
} as const;
export type ChangeKind = keyof typeof changeKinds;

/** One change: its day (ISO), what it was, what it was about, and what is to be said of it. */
export type Change = {
  id: string;
  on: string;
  kind: ChangeKind;
  title: string;
  /** The page it is about, from the root of the site; null where there is none any more. */
  path: string | null;
  text: string;
  /** Several write-ups that came on one day, told as one. */
  all: Tag[];
};

type Record = Practice['reviews'][number]['data'];

/** Everything that records, tombstones and dates tell, newest first. What no record dates is not in it. */
export function changesOf(view: SiteView): Change[] {
  const { practices } = view.site;
  const changes = [
    ...starters(view),
    ...practices.flatMap((practice) => recorded(practice, view)),
    ...aged(view),
    ...withdrawn(view),
  ];
  return changes.sort((a, b) => b.on.localeCompare(a.on) || a.title.localeCompare(b.title, 'en-GB'));
}

/** The path of a write-up's page. */
const pathOf = ({ id }: Practice): string => `/practices/${id}/`;

/** The starter library, one change for each day on which some of it was added. */
function starters({ site, href }: SiteView): Change[] {
  const began = site.practices.filter(({ starter }) => starter !== null);
  return [...Map.groupBy(began, ({ starter }) => starter?.addedOn ?? '')].map(([on, practices]) => ({
    id: `starter-${on}`,
    on,
    kind: 'published',
    title: `${many(practices.length, 'write-up')} of published studies`,
    path: null,
    text: 'Added with the starter library, not yet peer reviewed here.',
    all: practices.map((practice) => ({ text: practice.data.title, href: href(pathOf(practice)) })),
  }));
}

/** What the records of one write-up tell, each against the one before. */
function recorded(practice: Practice, view: SiteView): Change[] {
  const records = practice.reviews
    .map(({ data }) => data)
    .sort((a, b) => a.mergedAt.localeCompare(b.mergedAt));
  const about = { title: practice.data.title, path: pathOf(practice), all: [] };
  const seen = new Set(practice.starter?.files.map(({ path }) => path));
  let level: number | undefined;
  return records.flatMap((record) => {
    const on = record.mergedAt.slice(0, 10);
    const make = (kind: ChangeKind, text: string, more: { path?: string; key?: string } = {}): Change => ({
      ...about,
      ...{ id: `${kind}-${practice.id}-${record.pull}${more.key ? `-${more.key}` : ''}`, on, kind, text },
      ...(more.path && { path: more.path }),
    });
    const fresh = record.files.filter(({ path }) => !seen.has(path)).map(({ path }) => path);
    const known = record.files.some(({ path }) => path === practice.path && seen.has(path));
    for (const { path } of record.files) seen.add(path);
    const before = level;
    level = record.outcome.level ?? level;
    const parts = newParts(practice, fresh, view).map(({ kind, text, anchor }) =>
      make(kind, text, { path: `${pathOf(practice)}#${anchor}`, key: anchor }),
    );
    const main = mainChange(record, { fresh: fresh.includes(practice.path), known, before });
    return [...(main ? [make(main.kind, main.text)] : []), ...parts];
  });
}

/** Reports, tries and challenges that a record lists for the first time. */
function newParts({ reports, tries, challenges }: Practice, fresh: readonly string[], view: SiteView) {
  const where = (school: string | undefined, team?: string) =>
    (school && view.school(school)?.data.name) || team || 'A school';
  const isNew = ({ path }: { path: string }) => fresh.includes(path);
  return [
    ...reports.filter(isNew).map(({ id, data }) => ({
      kind: 'reported' as const,
      anchor: `report-${id}`,
      text: `${where(data.school, data.team)}: ${data.verdict ? inSentence(label(data.verdict)) : 'told how it went'}.`,
    })),
    ...tries.filter(isNew).map(({ id, data }) => ({
      kind: 'declared' as const,
      anchor: `try-${id}`,
      text: `${where(data.school, data.team)} is going to try it.`,
    })),
    ...challenges.filter(isNew).map(({ id, data }) => ({
      kind: 'challenged' as const,
      anchor: `challenge-${id}`,
      text: `${label(data.kind)}${data.by ? ` by ${view.person(data.by)}` : ''}.`,
    })),
  ];
}

/** What a record says of the write-up itself: that it is new, rated anew, or changed; undefined where it was only about its parts. */
function mainChange(
  record: Record,
  { fresh, known, before }: { fresh: boolean; known: boolean; before: number | undefined },
): { kind: ChangeKind; text: string } | undefined {
  const { level, claimed, supported, founding } = record.outcome;
  const by = `${founding ? 'A founding review by one editor' : reviewersText(record.reviews.length)}.`;
  const changed = record.changed.map(
    ({ where, what }) => `Changed in review, ${where}: ${what.replace(/\.$/, '')}.`,
  );
  const levels =
    level === undefined ? [] : [`At level ${level}; claimed ${claimed}, supported ${supported}.`];
  const say = (kind: ChangeKind, ...lines: string[]) => ({
    kind,
    text: [...lines, by, ...changed].join(' '),
  });
  if (fresh) return say('published', ...levels);
  if (level !== undefined && before !== undefined && level !== before)
    return say('rated', `Level ${before} before, level ${level} now.`);
  if (level !== undefined && before === undefined) return say('rated', ...levels);
  return known ? say('changed') : undefined;
}

const reviewersText = (count: number): string =>
  count ? `Reviewed by ${many(count, 'person', 'people')}` : 'Checked by machine';

const aged = (view: SiteView): Change[] =>
  agedOf(view).map(({ id, ...rest }) => ({
    ...{ id: `aged-${id}-${rest.on}`, kind: 'aged', all: [] },
    ...rest,
  }));

const withdrawn = ({ site }: SiteView): Change[] =>
  site.withdrawn.map(({ id, title, on, reason }) => ({
    ...{ id: `withdrawn-${id}`, on, kind: 'withdrawn', title, text: reason, all: [] },
    path: `/practices/${id}/`,
  }));
