import type { Priority } from '#core/model/community.ts';
import { type AskItem, openAsks } from './asks.ts';
import { callsFor } from './calls.ts';
import { longDate } from './dates.ts';
import { type Dispute, disputesAmong } from './disputes.ts';
import type { EvidenceView } from './evidence.ts';
import { type MapTable, priorityStrip } from './evidence-map.ts';
import { type FeedAbout, feedPaths } from './feed.ts';
import { type Gap, gapsAmong } from './gaps.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { type PriorityItem, priorityItem, under } from './priorities.ts';
import type { Rated } from './rated.ts';
import type { Filed } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { stateOf } from './state-of-evidence.ts';
import { label, listed } from './words.ts';

type Verdict = EvidenceView['verdict'];

/** A part of the list under a priority: what its verdicts have in common, and what to say when there are none. */
const parts: { id: string; title: string; says: string; none: string | null; verdicts: Verdict[] }[] = [
  {
    id: 'best',
    title: 'Best supported',
    says: 'Results lean towards better, and are secure enough to say so.',
    none: 'Nothing here has been shown to help yet.',
    verdicts: ['helps', 'may-help'],
  },
  {
    id: 'no-better',
    title: 'Tested, and not better',
    says: 'Too close to nothing to matter, or worse. As useful to know.',
    none: null,
    verdicts: ['no-clear-difference', 'may-harm', 'harms'],
  },
  {
    id: 'open',
    title: 'Not settled',
    says: 'Results could still go either way, or are not secure enough to lean on.',
    none: null,
    verdicts: ['unclear'],
  },
];

/** Some of the write-ups under a priority; `none` stands where there are none of them. */
export type PriorityPart = {
  id: string;
  title: string;
  says: string;
  none: string | null;
  list: Ledger;
};

/** A priority's own page. */
export type PriorityPage = PriorityItem & {
  html: string;
  state: string;
  strip: MapTable;
  parts: PriorityPart[];
  disputes: Dispute[];
  gaps: Gap[];
  asks: AskItem[];
  calls: { share: string; ask: string };
  outcomes: string;
  steward: string;
  reviewBy: string | null;
  feeds: { atom: string; json: string };
  searchHref: string;
};

/** The page of one priority. */
export function priorityPage(priority: Filed<Priority>, view: SiteView): PriorityPage {
  const { data, html, id } = priority;
  const rated = under(id, view);
  const [outcome, ...more] = data.outcomes;
  const also = outcome && more.length === 0 ? { outcome } : {};
  const search = `/search/?priority=${id}`;
  const { atom, json } = feedPaths(`/priorities/${id}/`);
  return {
    ...priorityItem(priority, view),
    html,
    state: stateOf(rated, view),
    strip: priorityStrip(id, view),
    parts: partsOf(rated, search, view),
    disputes: disputesAmong(rated, view),
    gaps: gapsAmong(rated, { outcomes: data.outcomes, also }, view),
    asks: openAsks(({ priorities }) => priorities?.includes(id) ?? false, view),
    calls: callsFor(also, view),
    outcomes: listed(data.outcomes.map((one) => label(one))),
    steward: view.person(data.steward),
    reviewBy: data.reviewBy ? longDate(data.reviewBy) : null,
    feeds: { atom: view.href(atom), json: view.href(json) },
    searchHref: view.href(search),
  };
}

function partsOf(rated: readonly Rated[], search: string, view: SiteView): PriorityPart[] {
  if (rated.length === 0) return [];
  return parts
    .map(({ verdicts, ...part }) => {
      const fits = ({ evidence }: Rated) => verdicts.includes(evidence?.verdict ?? 'unclear');
      return { ...part, list: ledgerOf(rated.filter(fits), search, view) };
    })
    .filter(({ list, none }) => list.lines.length > 0 || none !== null);
}

/** What the feed of a priority carries. */
export const priorityFeed = ({ id, data }: Filed<Priority>, view: SiteView): FeedAbout => ({
  title: `${data.title} · ${view.site.instance.name}`,
  says: data.post,
  path: `/priorities/${id}/`,
  practices: under(id, view).map(({ practice }) => practice),
});
