import { jointEvidence } from '#core/community/joint-evidence.ts';
import { overlap, periodOf } from '#core/community/period.ts';
import { type Registration, registrationOf } from '#core/community/plan-mark.ts';
import { putsOff } from '#core/community/says-nothing.ts';
import { type Told, toldByCycle, toldIn } from '#core/community/told.ts';
import { recordedOn } from '#core/evidence/recorded-on.ts';
import { isSameMeasure } from '#core/quality/measurable.ts';
import { telling } from '#core/schools/exchange.ts';
import { longDate, monthOf } from './dates.ts';
import type { Tag } from './entry.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { interval, many, signed } from './numbers.ts';
import type { Fact } from './practice-facts.ts';
import { type YearView, yearsOfProject, yearView } from './rag.ts';
import { surestFirst } from './rated.ts';
import { repositoryLinks } from './repository-links.ts';
import type { SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, label, listed } from './words.ts';

type Network = SiteData['networks'][number];
type Project = Network['projects'][number];
type Cycle = Project['data']['cycles'][number];

/** What a school told in a cycle, and where it stands. */
export type ToldView = Tag & { says: string; of: string };

/** A cycle: its plan and whether it came before the data, what the schools told, and how each year stands. */
export type CycleView = {
  id: string;
  title: string;
  when: string;
  plan: Fact[];
  registered: { sound: boolean; text: string };
  declared: string | null;
  measured: string | null;
  told: ToldView[];
  silent: string | null;
  together: string | null;
  years: YearView[];
};

/** The page of a joint project. */
export type ProjectPage = {
  path: string;
  title: string;
  description: string;
  demo: boolean;
  network: Tag;
  schools: Tag[];
  outcome: string;
  steward: string;
  html: string;
  cycles: CycleView[];
  changed: string | null;
  practices: Ledger;
  history: string;
};

/** Where the page of a project is. */
export const projectPath = (network: string, project: string): string =>
  `/networks/${network}/projects/${project}/`;

/** The page of one joint project: each plan, what came of it, and how it stands. */
export function projectPage(project: Project, network: Network, view: SiteView): ProjectPage {
  const { data, html, id, path } = project;
  const { href, site } = view;
  const told = toldByCycle(data, toldIn(data, site.practices));
  const ids = new Set(data.practices);
  return {
    ...{ path: projectPath(network.id, id), title: data.title, html, demo: data.demo === true },
    description: `A joint project of ${many(data.schools.length, 'school')} in ${network.data.title}: what was planned before, what the schools found, and how it stands.`,
    network: { text: network.data.title, href: href(`/networks/${network.id}/`) },
    schools: data.schools.map((school) => schoolTag(school, view)),
    outcome: label(data.outcome),
    steward: view.person(data.steward),
    cycles: data.cycles.map((cycle, at) => cycleView(cycle, { project, at, told: told[at] ?? [] }, view)),
    changed: changedText(data.cycles),
    practices: ledgerOf(
      surestFirst(view, (practice) => ids.has(practice.id)),
      `/search/?outcome=${data.outcome}`,
      view,
    ),
    history: repositoryLinks(site.instance).history(path),
  };
}

/** A school by name and page; by its id where it has no file. */
export function schoolTag(id: string, { school, href }: SiteView): Tag {
  const known = school(id);
  return { text: known?.data.name ?? label(id), href: href(known ? `/schools/${id}/` : '/schools/') };
}

type InCycle = { project: Project; at: number; told: readonly Told[] };

function cycleView(cycle: Cycle, { project, at, told }: InCycle, view: SiteView): CycleView {
  const { site } = view;
  const today = site.now.slice(0, 10);
  const { plan, from, to, who } = cycle;
  const years = yearsOfProject(project, site).filter((year) => year.cycle === at);
  const silent = project.data.schools.filter((school) => !told.some((one) => one.school === school));
  const stands = today < from ? 'to come' : today <= to ? 'running now' : 'over';
  return {
    id: `cycle-${at + 1}`,
    title: `Cycle ${at + 1}`,
    when: `${longDate(from)} to ${longDate(to)}, ${stands}`,
    plan: [
      { term: 'Question', value: stated(plan.question) },
      { term: 'What changes', value: stated(plan.change) },
      { term: 'Measure', value: stated(plan.measure) },
      { term: 'Expected', value: stated(plan.expect) },
      { term: 'Who', value: who ?? 'Not said' },
    ],
    registered: registeredView(cycle),
    declared: declaredText(cycle, project, view),
    measured: measuredText(cycle, told, view),
    told: told.map((one) => toldView(one, view)),
    silent:
      silent.length && today >= from
        ? `${told.length ? 'Not told yet' : 'No school has told yet'}: ${listed(silent.map((school) => schoolTag(school, view).text))}.`
        : null,
    together: togetherText(project, told, site),
    years: years.map((year) => yearView(year, site.now)),
  };
}

const stated = (text: string): string => (putsOff(text) ? `Not said yet (“${text}”)` : text);

const registrationTexts: Record<Registration, (cycle: Cycle) => string> = {
  'in-time': ({ registered }) => `Registered ${longDate(registered?.on ?? '')}, before the data.`,
  late: ({ registered, from }) =>
    `Registered ${longDate(registered?.on ?? '')}, after it had begun on ${longDate(from)}: what was measured may have been chosen with results in sight.`,
  changed: ({ registered }) =>
    `Changed since it was registered on ${longDate(registered?.on ?? '')}: this is not the plan that came before the data.`,
  none: () =>
    'Not registered: nothing here shows that it was written before the data. The history of the file does.',
};

function registeredView(cycle: Cycle): CycleView['registered'] {
  const stands = registrationOf(cycle);
  return { sound: stands === 'in-time', text: registrationTexts[stands](cycle) };
}

/** How many schools declared a try of their own before they began, by its record. */
function declaredText({ from, to }: Cycle, { data }: Project, { site }: SiteView): string | null {
  const declared = data.schools.filter((school) =>
    site.practices
      .filter(({ id }) => data.practices.includes(id))
      .some(({ tries, reviews }) =>
        tries.some((attempt) => {
          const on = recordedOn(
            attempt,
            reviews.map((review) => review.data),
          );
          const time = periodOf({ try: attempt.id }, tries);
          const inTime = on !== undefined && on.slice(0, 7) <= attempt.data.starts;
          return (
            attempt.data.school === school && inTime && time !== undefined && overlap(time, { from, to })
          );
        }),
      ),
  );
  if (declared.length === 0) return null;
  return `${declared.length} of ${many(data.schools.length, 'school')} declared the try, with its measure, before it began.`;
}

/** What was measured in place of what was planned; null where a measure shares a telling word with the plan, or none was told. */
function measuredText({ plan }: Cycle, told: readonly Told[], { site }: SiteView): string | null {
  const names = told.flatMap(({ practice, id }) => {
    const found = site.practices.find((one) => one.id === practice);
    const file = found?.id === id ? found.data : found?.reports.find((one) => one.id === id)?.data;
    return (file?.findings ?? []).map(({ measure }) => measure.name);
  });
  const planned = telling(plan.measure);
  const other = [...new Set(names)].filter((name) => ![...telling(name)].some((word) => planned.has(word)));
  if (other.length === 0) return null;
  return `${other.length === new Set(names).size ? 'Measured otherwise than planned' : 'Also measured, beside the plan'}: ${listed(other)}.`;
}

/** That a later cycle measures something else; null where all name the same measure. */
function changedText(cycles: readonly Cycle[]): string | null {
  const at = cycles.findIndex(
    ({ plan }, place) => place > 0 && !isSameMeasure(plan.measure, cycles[place - 1]?.plan.measure ?? ''),
  );
  const [before, after] = [cycles[at - 1], cycles[at]];
  if (!before || !after) return null;
  return `The measure changed with cycle ${at + 1}: from “${before.plan.measure}” to “${after.plan.measure}”. Results before and after do not compare.`;
}

const sideTexts = { better: 'Worked', worse: 'Did not work', open: 'Cannot tell yet' } as const;

function toldView({ practice, id, school, side, period }: Told, view: SiteView): ToldView {
  const own = practice === id;
  const { text } = schoolTag(school, view);
  return {
    text,
    href: view.href(`/practices/${practice}/${own ? '' : `#report-${id}`}`),
    says: sideTexts[side],
    of: `${view.practiceTitle(practice) ?? label(practice)}${period ? `, from ${monthOf(period.from)}` : ''}`,
  };
}

function togetherText({ data }: Project, told: readonly Told[], site: SiteData): string | null {
  if (told.length === 0) return null;
  const practices = site.practices.filter(({ id }) => data.practices.includes(id));
  const today = site.now.slice(0, 10);
  const { pooled, verdict } = jointEvidence(data, told, practices, { today, policy: site.policy });
  if (!pooled) return null;
  const settled = verdict === 'unclear' ? 'not settled yet' : verdict;
  return `Their figures on ${inSentence(data.outcome)} together: ${signed(pooled.estimate)} (${interval(pooled.ci)}), ${many(pooled.k, 'school')}, ${settled}.`;
}
