import { type RagYear, ragYears } from '#core/community/rag-years.ts';
import { capitalised } from '#core/evidence/numerals.ts';
import type { Rag } from '#core/model/community.ts';
import { longDate } from './dates.ts';
import type { Filed, SiteData } from './site-data.ts';
import { label } from './words.ts';

type Project = SiteData['networks'][number]['projects'][number];

/** A colour as a mark and a word: which of three lights is lit; none where nothing can be drawn yet. */
export type Light = { lit: 0 | 1 | 2 | null; text: string };

const places: Record<Rag, 0 | 1 | 2> = { red: 0, amber: 1, green: 2 };

/** A colour, or that there is none yet. */
export const lightOf = (rag: Rag | null): Light =>
  rag === null ? { lit: null, text: 'Not yet' } : { lit: places[rag], text: label(rag) };

/** What is done about a red, or about anything: who, by when, and whether that day has passed. */
export type ActionView = { what: string; who: string; by: string; past: boolean };

/** One year of a cycle as its page shows it: what the reports come to, and what was typed, where the two differ both. */
export type YearView = {
  /** Its id in the page of the project. */
  id: string;
  title: string;
  /** The same in the middle of a line. */
  until: string;
  drawn: Light;
  because: string[];
  typed: Light | null;
  contradiction: string | null;
  learned: string | null;
  next: string | null;
  actions: ActionView[];
};

const contradictions: Record<NonNullable<RagYear['contradiction']>, string> = {
  rosier: 'Its own review says better than the reports do.',
  'more-cautious': 'Its own review is more cautious than the reports.',
  'nothing-told': 'Its own review gives a colour before any school has told.',
};

const drawn = new WeakMap<Filed<Project['data']>, RagYear[]>();

/** The years of a project that have begun, worked out once for each. */
export function yearsOfProject(project: Project, { practices, now, policy }: SiteData): RagYear[] {
  const known = drawn.get(project) ?? ragYears(project.data, practices, { today: now.slice(0, 10), policy });
  drawn.set(project, known);
  return known;
}

/** The id of a year in the page of its project. */
export const yearAnchor = (cycle: number, to: string): string => `cycle-${cycle + 1}-to-${to}`;

/** A year as its page shows it. */
export function yearView(
  { cycle, time, drawn: { rag, because }, typed, contradiction }: RagYear,
  now: string,
): YearView {
  const until = `${time.to < now.slice(0, 10) ? 'to' : 'on the way to'} ${longDate(time.to)}`;
  return {
    id: yearAnchor(cycle, time.to),
    title: capitalised(until),
    until,
    drawn: lightOf(rag),
    because,
    typed: typed && lightOf(typed.rag),
    contradiction: contradiction && contradictions[contradiction],
    learned: typed?.learned ?? null,
    next: typed?.next ?? null,
    actions: (typed?.actions ?? []).map((action) => ({
      ...{ what: action.what, who: action.who, by: longDate(action.by) },
      past: action.by < now.slice(0, 10),
    })),
  };
}
