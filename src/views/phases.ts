import { callsFor } from './calls.ts';
import { type Gap, gapsAmong } from './gaps.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { type AgePhase, agesOf, agesText, phasesOf } from './phase.ts';
import { byPriority } from './priorities.ts';
import { surestFirst } from './rated.ts';
import type { SiteView } from './site-view.ts';
import { stateOf } from './state-of-evidence.ts';
import { inPhase, tallyOf } from './tally.ts';
import { label } from './words.ts';

/** The write-ups of a phase under one priority, or under none; the evidence map links to the id. */
export type PhasePart = {
  id: string;
  title: string;
  href: string | null;
  counts: string;
  list: Ledger;
};

/** The page of one phase. */
export type PhasePage = {
  id: AgePhase;
  path: string;
  name: string;
  ages: string;
  counts: string;
  state: string;
  parts: PhasePart[];
  gaps: Gap[];
  calls: { share: string; ask: string };
  searchHref: string;
};

/** The page of one phase: its write-ups by priority, and in each part surest first. */
export function phasePage(id: AgePhase, view: SiteView): PhasePage {
  const here = surestFirst(view, ({ data }) => phasesOf(data.ages).includes(id));
  const rated = inPhase(here, id);
  const parts = byPriority(here, view);
  const calls = callsFor({ phase: id }, view);
  const missing = parts.flatMap(({ of, rated: its }) =>
    of && its.length === 0 ? [{ text: of.title, share: calls.share }] : [],
  );
  return {
    id,
    path: `/phases/${id}/`,
    name: label(id),
    ages: id === '16-plus' ? 'Ages 16 and over' : agesText(agesOf(id)),
    counts: tallyOf(rated).text,
    state: stateOf(rated, view),
    parts: parts
      .filter(({ rated: its }) => its.length > 0)
      .map(({ of, rated: its }) => ({
        id: of?.id ?? 'other',
        title: of?.title ?? 'Under no priority',
        href: of?.href ?? null,
        counts: tallyOf(inPhase(its, id)).text,
        list: ledgerOf(its, `/search/?phase=${id}${of ? `&priority=${of.id}` : ''}`, view),
      })),
    gaps: [
      ...(missing.length ? [{ kind: 'Priorities', missing }] : []),
      ...(rated.length ? gapsAmong(rated, { phases: [], also: { phase: id } }, view) : []),
    ],
    calls,
    searchHref: view.href(`/search/?phase=${id}`),
  };
}
