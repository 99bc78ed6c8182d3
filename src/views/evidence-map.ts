import { type Outcome, outcomes } from '#core/model/lists.ts';
import { type AskItem, asksInPhase, openAsks } from './asks.ts';
import { callsFor } from './calls.ts';
import { type Disc, type DiscScale, discOf, discScale } from './disc.ts';
import type { Tag } from './entry.ts';
import { many, plain } from './numbers.ts';
import { type AgePhase, agePhases, agesOf, agesText } from './phase.ts';
import { priorityItems, under } from './priorities.ts';
import { type Rated, surestFirst } from './rated.ts';
import type { SiteView } from './site-view.ts';
import { inPhase, tallyOf } from './tally.ts';
import { countsText } from './tried.ts';
import { label } from './words.ts';

/** A cell: how much there is, drawn and in words, and where it stands; or that there is nothing, and what to do about it. */
export type MapCell = {
  phase: string;
  /** Null where there is nothing to draw. */
  disc: Disc | null;
  /** `11 studies`; null for a cell in which nobody has shared anything. */
  tried: string | null;
  /** `up to level 3`, `8 practices`. */
  detail: string[];
  /** The practices themselves; null where there are none. */
  href: string | null;
  share: string;
  /** Schools that ask for something there: `2 asks`, and where they stand; null for none. */
  asks: Tag | null;
};

export type MapRow = { name: string; href: string | null; cells: MapCell[] };

/** One table of the map: what its rows are, its columns, and the cells. */
export type MapTable = {
  rowsAre: string;
  caption: string;
  columns: { text: string; ages: string; href: string }[];
  rows: MapRow[];
};

/** A circle of the key and what it stands for. */
export type KeyDisc = { disc: Disc; text: string };

/** The page of the evidence map. */
export type EvidenceMap = {
  priorities: MapTable;
  outcomes: MapTable;
  /** Outcomes that no practice set out to change. */
  untouched: { text: string; share: string }[];
  sizes: KeyDisc[];
  levels: KeyDisc[];
  /** How many practices belong to no priority, in words; null for none. */
  outside: string | null;
};

type RowOf = {
  id: string;
  name: string;
  href: string | null;
  rated: Rated[];
  outcome?: Outcome;
  cell(phase: AgePhase): string;
  /** Open asks that belong to the row, for a phase. */
  asks(phase: AgePhase): readonly AskItem[];
};

/** The whole map: priorities by phases, then what practices set out to change by phases. */
export function evidenceMap(view: SiteView): EvidenceMap {
  const rows = priorityRows(view);
  const byOutcome = outcomeRows(view);
  const most = mostIn([...rows, ...byOutcome]);
  const scale = discScale(most);
  const outside = view.site.practices.filter(({ data }) => !data.priorities?.some((id) => view.priority(id)));
  return {
    priorities: tableOf('Priority', rows, scale, view),
    outcomes: tableOf(
      'Outcome',
      byOutcome.filter(({ rated }) => rated.length > 0),
      scale,
      view,
    ),
    untouched: byOutcome
      .filter(({ rated }) => rated.length === 0)
      .map(({ name, outcome }) => ({ text: name, share: callsFor(outcome ? { outcome } : {}, view).share })),
    sizes: sampleSizes(most).map((tried) => ({
      disc: discOf(scale(tried), 3),
      text: tried === 1 ? 'tried once' : `tried ${plain(tried, 0)} times`,
    })),
    levels: [1, 2, 3, 4, 5].map((level) => ({ disc: discOf(14, level), text: `level ${level}` })),
    outside: outside.length ? many(outside.length, 'practice') : null,
  };
}

/** The largest number of tries in any cell, at least 1. */
const mostIn = (rows: readonly RowOf[]): number =>
  Math.max(1, ...rows.flatMap(({ rated }) => agePhases.map((phase) => tallyOf(inPhase(rated, phase)).tried)));

/** The strip of one priority: its row of the map on its own. */
export function priorityStrip(id: string, view: SiteView): MapTable {
  const rows = priorityRows(view);
  return tableOf(
    'Priority',
    rows.filter((row) => row.id === id),
    discScale(mostIn(rows)),
    view,
  );
}

function priorityRows(view: SiteView): RowOf[] {
  return priorityItems(view).map(({ id, title, href }) => {
    const only = view.site.priorities.find((priority) => priority.id === id)?.data.outcomes ?? [];
    const [outcome, ...more] = only;
    return {
      id,
      name: title,
      href,
      rated: under(id, view),
      ...(outcome && more.length === 0 ? { outcome } : {}),
      cell: (phase) => view.href(`/phases/${phase}/#${id}`),
      asks: (phase) => openAsks((ask) => belongsTo(ask, id, only) && asksInPhase(ask, phase), view),
    };
  });
}

function outcomeRows(view: SiteView): RowOf[] {
  return outcomes.map((outcome) => ({
    id: outcome,
    name: label(outcome),
    href: null,
    rated: surestFirst(view, ({ data }) => data.claim.outcome === outcome),
    outcome,
    cell: (phase) => view.href(`/search/?outcome=${outcome}&phase=${phase}`),
    asks: (phase) => openAsks((ask) => ask.outcome === outcome && asksInPhase(ask, phase), view),
  }));
}

function tableOf(rowsAre: string, rows: readonly RowOf[], scale: DiscScale, view: SiteView): MapTable {
  return {
    rowsAre,
    caption: `Studies and schools, and the highest level, by ${rowsAre.toLowerCase()} and phase`,
    columns: agePhases.map((phase) => ({
      text: label(phase),
      ages: phase === '16-plus' ? '' : agesText(agesOf(phase)).toLowerCase(),
      href: view.href(`/phases/${phase}/`),
    })),
    rows: rows.map((row) => ({
      name: row.name,
      href: row.href,
      cells: agePhases.map((phase) => cellOf(row, phase, scale, view)),
    })),
  };
}

/** An ask belongs to the priorities that it names; one that names none, to those whose outcomes it is about. */
const belongsTo = (
  { priorities, outcome }: { priorities?: readonly string[] | undefined; outcome: Outcome },
  id: string,
  outcomesOf: readonly Outcome[],
): boolean => (priorities?.length ? priorities.includes(id) : outcomesOf.includes(outcome));

/** One ask leads to its page, more to all that are open. */
function asksTag([first, ...more]: readonly AskItem[], { href }: SiteView): Tag | null {
  if (!first) return null;
  return { text: many(more.length + 1, 'ask'), href: more.length ? href('/asks/#open') : first.href };
}

function cellOf(row: RowOf, phase: AgePhase, scale: DiscScale, view: SiteView): MapCell {
  const { rated, outcome, cell } = row;
  const { practices, studies, schools, tried, level } = tallyOf(inPhase(rated, phase));
  const { share } = callsFor({ phase, ...(outcome && { outcome }) }, view);
  const about = { phase: label(phase), share, asks: asksTag(row.asks(phase), view) };
  if (practices === 0) return { ...about, disc: null, tried: null, detail: [], href: null };
  const href = cell(phase);
  if (tried === 0)
    return { ...about, disc: null, tried: 'Not tried here', detail: [many(practices, 'practice')], href };
  return {
    ...about,
    disc: discOf(scale(tried), level),
    tried: countsText(studies, schools),
    detail: [`up to level ${level}`, many(practices, 'practice')],
    href,
  };
}

/** Up to two round numbers for the key: the largest that is reached, and about a tenth of it. */
export function sampleSizes(most: number): number[] {
  const rounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
  const largest = rounds.findLast((size) => size <= most) ?? 1;
  const small = rounds.findLast((size) => size <= largest / 8) ?? 1;
  return [...new Set([small, largest])];
}
