import { type Subject, subjects } from '#core/model/lists.ts';
import { type AskItem, openAsks } from './asks.ts';
import { callsFor } from './calls.ts';
import { type Disc, discOf, discScale } from './disc.ts';
import { type FeedAbout, feedPaths } from './feed.ts';
import { type Gap, gapsAmong } from './gaps.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { many } from './numbers.ts';
import { type Rated, surestFirst } from './rated.ts';
import type { SiteView } from './site-view.ts';
import { stateOf } from './state-of-evidence.ts';
import { type Tally, tallyOf } from './tally.ts';
import { inSentence, label } from './words.ts';

/** A subject, or `any`: practices that name none. */
export type SubjectId = Subject | 'any';

/** All that have a page, in the order of the content model. */
export const subjectIds: readonly SubjectId[] = ['any', ...subjects];

/** A subject in the list of them. */
export type SubjectItem = {
  id: SubjectId;
  name: string;
  href: string;
  counts: string;
  level: string | null;
  disc: Disc | null;
  surest: { title: string; href: string } | null;
};

/** The page that lists the subjects: those with something, most tried first, and those without. */
export type SubjectList = { items: SubjectItem[]; empty: SubjectItem[] };

/** The page of one subject. */
export type SubjectPage = SubjectItem & {
  path: string;
  description: string;
  state: string;
  list: Ledger;
  gaps: Gap[];
  asks: AskItem[];
  calls: { share: string; ask: string };
  feeds: { atom: string; json: string };
  searchHref: string;
  /** Where the practices for any subject are; null on their own page. */
  any: { text: string; href: string } | null;
};

const nameOf = (id: SubjectId): string => (id === 'any' ? 'Any subject' : label(id));

const bySubject = new WeakMap<SiteView, ReadonlyMap<SubjectId, readonly Rated[]>>();

/** The write-ups of the site under every subject that they name: gone through once, since each subject's page and feeds ask. */
function inSubjects(view: SiteView): ReadonlyMap<SubjectId, readonly Rated[]> {
  const known = bySubject.get(view);
  if (known) return known;
  const named = surestFirst(view).flatMap((rated) => {
    const ids: readonly SubjectId[] = rated.practice.data.subjects ?? [];
    return (ids.length > 0 ? [...new Set(ids)] : ['any' as const]).map((id) => ({ id, rated }));
  });
  const lists = new Map(
    [...Map.groupBy(named, ({ id }) => id)].map(([id, of]) => [id, of.map(({ rated }) => rated)]),
  );
  bySubject.set(view, lists);
  return lists;
}

/** The write-ups in a subject, surest first. */
const within = (id: SubjectId, view: SiteView): readonly Rated[] => inSubjects(view).get(id) ?? [];

/** Every subject, most tried first; what is equally often tried by name. */
export function subjectList(view: SiteView): SubjectList {
  const all = subjectIds.map((id) => {
    const rated = within(id, view);
    return { id, rated, tally: tallyOf(rated) };
  });
  const scale = discScale(Math.max(...all.map(({ tally }) => tally.tried)));
  const items = all
    .sort((a, b) => b.tally.tried - a.tally.tried || nameOf(a.id).localeCompare(nameOf(b.id), 'en-GB'))
    .map(({ id, rated, tally }) =>
      itemOf(id, rated, tally, tally.tried ? discOf(scale(tally.tried), tally.level) : null, view),
    );
  const has = ({ surest }: SubjectItem) => surest !== null;
  return { items: items.filter(has), empty: items.filter((item) => !has(item)) };
}

function itemOf(
  id: SubjectId,
  rated: readonly Rated[],
  tally: Tally,
  disc: Disc | null,
  { href }: SiteView,
): SubjectItem {
  const [first] = rated;
  return {
    id,
    name: nameOf(id),
    href: href(`/subjects/${id}/`),
    counts: tally.text,
    level: tally.level ? `Highest level ${tally.level}` : null,
    disc,
    surest: first
      ? { title: first.practice.data.title, href: href(`/practices/${first.practice.id}/`) }
      : null,
  };
}

/** The page of one subject, its write-ups surest first. */
export function subjectPage(id: SubjectId, view: SiteView): SubjectPage {
  const rated = within(id, view);
  const path = `/subjects/${id}/`;
  const search = `/search/?subject=${id}`;
  const { atom, json } = feedPaths(path);
  const also = id === 'any' ? {} : { subject: id };
  const anywhere = within('any', view).length;
  return {
    ...itemOf(id, rated, tallyOf(rated), null, view),
    path,
    description: `Practice ${id === 'any' ? 'for any subject' : `in ${inSentence(id)}`}: what has been tried, how sure we are, and what is missing.`,
    state: stateOf(rated, view),
    list: ledgerOf(rated, search, view),
    gaps: rated.length ? gapsAmong(rated, { also }, view) : [],
    asks: openAsks(
      ({ subjects: about }) => (id === 'any' ? !about?.length : (about?.includes(id) ?? false)),
      view,
    ),
    calls: callsFor(also, view),
    feeds: { atom: view.href(atom), json: view.href(json) },
    searchHref: view.href(search),
    any:
      id === 'any' || anywhere === 0
        ? null
        : { text: `${many(anywhere, 'practice')} for any subject`, href: view.href('/subjects/any/') },
  };
}

/** What the feed of a subject carries. */
export const subjectFeed = (id: SubjectId, view: SiteView): FeedAbout => ({
  title: `${nameOf(id)} · ${view.site.instance.name}`,
  says: `Practice ${id === 'any' ? 'for any subject' : `in ${inSentence(id)}`}, newest first`,
  path: `/subjects/${id}/`,
  practices: within(id, view).map(({ practice }) => practice),
});
