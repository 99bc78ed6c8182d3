import { longDate } from './dates.ts';
import type { AgePhase } from './phase.ts';
import { agesText, phasesOf } from './phase.ts';
import type { Filed, SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, label, listed } from './words.ts';

type Ask = SiteData['asks'][number]['data'];

/** Where an ask stands: one whose last day has passed is closed. */
const askStates = ['open', 'answered', 'closed'] as const;
export type AskState = (typeof askStates)[number];

/** An ask as other pages show it. */
export type AskItem = {
  id: string;
  href: string;
  title: string;
  post: string;
  who: string;
  about: string;
  wants: string;
  until: string | null;
};

/** Where an ask stands on a day (ISO). */
export function stateOfAsk({ status = 'open', until }: Ask, today: string): AskState {
  return status === 'open' && until !== undefined && until < today ? 'closed' : status;
}

/** Who asks: the school, else the people, else nobody by name. */
export function whoAsks({ school: id, authors = [] }: Ask, { school, person }: SiteView): string {
  return (id && school(id)?.data.name) || authors.map(person).join(', ') || 'A school';
}

/** The asks that fit and are still open on the day of the build, those that end soonest first. */
export const openAsks = (fits: (ask: Ask) => boolean, view: SiteView): AskItem[] =>
  asksThatAre('open', view)
    .filter(({ data }) => fits(data))
    .map((ask) => askItem(ask, view));

const sorted = new WeakMap<SiteData, Map<AskState, Filed<Ask>[]>>();

/** All asks that stand so, those that end soonest first; those without an end by id. Put in order once for each `SiteData`. */
export function asksThatAre(state: AskState, { site }: SiteView): Filed<Ask>[] {
  const today = site.now.slice(0, 10);
  const byState =
    sorted.get(site) ??
    Map.groupBy(
      site.asks.toSorted(
        (a, b) => (a.data.until ?? '9').localeCompare(b.data.until ?? '9') || a.id.localeCompare(b.id),
      ),
      ({ data }) => stateOfAsk(data, today),
    );
  sorted.set(site, byState);
  return byState.get(state) ?? [];
}

/** An ask as a list shows it. */
export function askItem({ id, data }: Filed<Ask>, view: SiteView): AskItem {
  return {
    id,
    href: view.href(`/asks/${id}/`),
    title: data.title,
    post: data.post,
    who: whoAsks(data, view),
    about: aboutText(data),
    wants: wantsText(data),
    until: data.until ? `Until ${longDate(data.until)}` : null,
  };
}

/** What an ask is about: outcome, ages, subjects, as far as it says. */
export const aboutText = ({ outcome, ages, subjects = [] }: Ask): string =>
  [
    label(outcome),
    ...(ages ? [agesText(ages).toLowerCase()] : []),
    ...subjects.map((one) => inSentence(one)),
  ].join(', ');

/** What would help. */
const wantsText = ({ wants }: Ask): string => `Would help: ${listed(wants.map((want) => inSentence(want)))}`;

/** Whether an ask is for a phase; one that tells no ages is for all. */
export const asksInPhase = ({ ages }: Ask, phase: AgePhase): boolean =>
  ages === undefined || phasesOf(ages).includes(phase);
