import { lastDay } from '#core/evidence/tries-due.ts';
import { longDate, monthOf } from './dates.ts';
import type { Tag } from './entry.ts';
import { many } from './numbers.ts';
import { practiceForms } from './practice-actions.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { type TryState, tryStatesOf } from './try-state.ts';
import { inSentence, label, listed } from './words.ts';

type Attempt = Practice['tries'][number];

/** A try as its write-up shows it: who, what is measured, where it stands, and what comes next. */
export type TryView = {
  id: string;
  who: string;
  /** The page of the school; null for a team. */
  home: string | null;
  by: string | null;
  text: string;
  stands: string;
  next: Tag | null;
};

/** The tries of a write-up: how many there are in a sentence, and each under what it comes to. */
export type Trying = { says: string; groups: { title: string; tries: TryView[] }[] };

const groups = [
  { title: 'Trying it now', of: ['going', 'due'] },
  { title: 'Started, and not told yet', of: ['silent'] },
  { title: 'Told', of: ['told'] },
  { title: 'Taken back', of: ['withdrawn'] },
] as const satisfies { title: string; of: TryState[] }[];

/** Who is trying a write-up now, who has told, and who started and has not; null where nobody has said that they try it. */
export function tryingOf(practice: Practice, view: SiteView): Trying | null {
  if (practice.tries.length === 0) return null;
  const states = tryStatesOf(practice, view.site);
  const shown = groups.map(({ title, of }) => ({
    title,
    tries: practice.tries
      .filter(({ id }) => (of as readonly TryState[]).includes(states.get(id) as TryState))
      .map((attempt) => tryView(attempt, states.get(attempt.id) as TryState, practice, view)),
  }));
  return { says: countText([...states.values()]), groups: shown.filter(({ tries }) => tries.length > 0) };
}

/** "5 said before they began that they would try it: 2 are on it, 2 have told, 1 has not yet." */
function countText(states: readonly TryState[]): string {
  const began = states.filter((state) => state !== 'withdrawn');
  const count = (...wanted: TryState[]) => began.filter((state) => wanted.includes(state)).length;
  const [on, told, silent] = [count('going', 'due'), count('told'), count('silent')];
  if (began.length === 0) return 'Nobody is trying it at the moment.';
  const parts = [
    ...(on ? [`${on} ${on === 1 ? 'is' : 'are'} on it`] : []),
    ...(told ? [`${told} ${told === 1 ? 'has' : 'have'} told`] : []),
    ...(silent ? [`${silent} ${silent === 1 ? 'has' : 'have'} not yet`] : []),
  ];
  return `${many(began.length, 'school or team', 'schools or teams')} said before they began that they would try it: ${listed(parts)}.`;
}

function tryView({ id, data }: Attempt, state: TryState, practice: Practice, view: SiteView): TryView {
  const school = data.school ? view.school(data.school) : undefined;
  const by = (data.authors ?? []).map(view.person);
  return {
    id,
    who: school?.data.name ?? (data.team ? label(data.team) : 'A school'),
    home: school ? view.href(`/schools/${school.id}/`) : null,
    by: by.length ? listed(by) : null,
    text: `${data.measure.name}, for ${inSentence(data.outcome)}, from ${monthOf(data.starts)}.${data.change ? ` To be changed: ${data.change.replace(/\.$/, '')}.` : ''}`,
    stands: standsText({ id, data } as Attempt, state, view),
    next: nextOf({ id, data } as Attempt, state, practice, view),
  };
}

/** Where it stands, in words that leave a way back: a term is full, and a line late is worth more than none. */
function standsText({ data: { due, withdrawn } }: Attempt, state: TryState, { site }: SiteView): string {
  const month = monthOf(due);
  const until = longDate(lastDay(due, site.policy.tries.graceDays));
  const texts: Record<TryState, string> = {
    going: `Results are due in ${month}.`,
    due: `Results were due in ${month}; there is time until ${until}.`,
    silent: `Results were due in ${month}. Terms get full: “we did not get to it” is a result too, and helps the next school.`,
    told: 'The result is in.',
    withdrawn: withdrawn ? `Taken back ${longDate(withdrawn.on)}: ${withdrawn.reason}` : 'Taken back.',
  };
  return texts[state];
}

function nextOf({ id, data }: Attempt, state: TryState, practice: Practice, view: SiteView): Tag | null {
  const report = practice.reports.find(
    (one) => one.data.try === id || (data.school !== undefined && one.data.school === data.school),
  );
  if (state === 'told') return report ? { text: 'What they found', href: `#report-${report.id}` } : null;
  if (state === 'due' || state === 'silent')
    return { text: 'Tell how it went', href: practiceForms(practice.id, view).tried };
  return null;
}
