import { type Closeness, continuum, continuumOf } from '#core/community/continuum.ts';
import { saysNothing } from '#core/community/says-nothing.ts';
import { type AskItem, openAsks } from './asks.ts';
import { type Coach, coachesFor } from './coaching.ts';
import { longDate, schoolYear } from './dates.ts';
import { type Disc, discOf, discScale } from './disc.ts';
import type { Tag } from './entry.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { latest, type NetworkItem, networkItem } from './networks.ts';
import { many } from './numbers.ts';
import type { Fact } from './practice-facts.ts';
import { projectPath, schoolTag } from './project-page.ts';
import { type ActionView, type Light, lightOf, type YearView, yearsOfProject, yearView } from './rag.ts';
import { surestFirst } from './rated.ts';
import type { SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label, listed } from './words.ts';

type Network = SiteData['networks'][number];
type Project = Network['projects'][number];

/** One of the four things a network states; null where it states nothing. */
export type Statement = { id: string; term: string; text: string | null };

/** A joint project in a list: how it stands by the reports, and where its own review says otherwise. */
export type ProjectItem = Tag & { meta: string[]; stands: Light; typed: Light | null; year: YearView | null };

/** A school year on the continuum: how much of each kind was done, as circles and numbers. */
export type ContinuumRow = {
  year: string;
  cells: { count: number; disc: Disc | null }[];
  reached: string;
};

/** A self-assessment: a day, and each part from 1 to 4. */
export type MaturityRow = { on: string; parts: { term: string; filled: number }[]; note: string | null };

/** The page of a network. */
export type NetworkPage = NetworkItem & {
  path: string;
  description: string;
  html: string;
  statements: Statement[];
  missing: string | null;
  facts: Fact[];
  members: Tag[];
  projects: ProjectItem[];
  actions: (ActionView & { project: Tag })[];
  steps: string[];
  continuum: ContinuumRow[];
  maturity: MaturityRow[];
  found: Ledger;
  asks: AskItem[];
  coaches: { outcome: string; coaches: Coach[] }[];
};

const closenessNames: Record<Closeness, string> = {
  'story-telling': 'Story-telling',
  aid: 'Aid',
  sharing: 'Sharing',
  'joint-work': 'Joint work',
};

const statementsOf = ({ data }: Network): Statement[] =>
  (
    [
      ['goal', 'Goal', data.goal],
      ['belonging', 'Belonging', data.belonging],
      ['relationships', 'Working together', data.relationships],
      ['coordination', 'Co-ordination', data.coordination],
    ] as const
  ).map(([id, term, text]) => ({ id, term, text: saysNothing(text) ? null : text }));

/** The page of one network: what it is for, what its schools do together, and how that stands. */
export function networkPage(network: Network, view: SiteView): NetworkPage {
  const { id, data, html, projects } = network;
  const { site } = view;
  const statements = statementsOf(network);
  const missing = statements.filter(({ text }) => text === null).map(({ term }) => term.toLowerCase());
  const practices = new Set(projects.flatMap((project) => project.data.practices));
  const members = new Set(data.members);
  return {
    ...networkItem(network, view),
    ...{ path: `/networks/${id}/`, html, statements },
    description: `${data.title}: its goal, who belongs, what its schools do together, and how that stands.`,
    missing: missing.length ? `Not said yet: ${listed(missing)}. A network needs all four.` : null,
    facts: factsOf(network, view),
    members: data.members.map((school) => schoolTag(school, view)),
    projects: projects.map((project) => projectItem(project, network, view)),
    actions: projects.flatMap((project) => openActions(project, network, view)),
    steps: continuum.map((step) => closenessNames[step]),
    continuum: continuumRows(network, site),
    maturity: maturityRows(network),
    found: ledgerOf(
      surestFirst(view, (practice) => practices.has(practice.id)),
      '/search/',
      view,
    ),
    asks: openAsks(({ school }) => school !== undefined && members.has(school), view),
    coaches: coachesFor([...new Set(projects.map((project) => project.data.outcome))], view),
  };
}

function factsOf({ data }: Network, { person, site }: SiteView): Fact[] {
  const lead = site.people.some(({ id }) => id === data.lead);
  const close = data.close ?? data.kind !== 'subject';
  return [
    { term: 'Led by', value: lead ? person(data.lead) : 'Not known' },
    { term: 'Since', value: data.since ? longDate(data.since) : 'Not known' },
    {
      term: 'Reviews of each other',
      value: close ? 'Do not count as outside reviews' : 'Count as outside reviews',
    },
  ];
}

function projectItem(project: Project, network: Network, view: SiteView): ProjectItem {
  const { data, id } = project;
  const { site, href } = view;
  const now = latest(project, site);
  const last = data.cycles.at(-1);
  return {
    ...{ text: data.title, href: href(projectPath(network.id, id)) },
    meta: [
      label(data.outcome),
      many(data.schools.length, 'school'),
      many(data.cycles.length, 'cycle'),
      ...(last ? [`until ${longDate(last.to)}`] : []),
    ],
    stands: lightOf(now?.drawn.rag ?? null),
    typed: now?.contradiction && now.typed ? lightOf(now.typed.rag) : null,
    year: now ? yearView(now, site.now) : null,
  };
}

/** What is to be done: the actions of the last review of each project. */
function openActions(project: Project, network: Network, view: SiteView): NetworkPage['actions'] {
  const reviewed = yearsOfProject(project, view.site).findLast(({ typed }) => typed !== null);
  const tag = { text: project.data.title, href: view.href(projectPath(network.id, project.id)) };
  return reviewed
    ? yearView(reviewed, view.site.now).actions.map((action) => ({ ...action, project: tag }))
    : [];
}

function continuumRows({ data, projects }: Network, { practices, now }: SiteData): ContinuumRow[] {
  const years = continuumOf(
    data,
    projects.map((project) => project.data),
    practices,
    now.slice(0, 10),
  );
  const scale = discScale(Math.max(1, ...years.flatMap(({ counts }) => Object.values(counts))));
  return years.map(({ year, counts, reached }) => ({
    year: schoolYear(year),
    cells: continuum.map((step: Closeness) => ({
      count: counts[step],
      disc: counts[step] ? discOf(scale(counts[step]), 5) : null,
    })),
    reached: reached ? `as far as ${closenessNames[reached].toLowerCase()}` : 'nothing on record',
  }));
}

const maturityRows = ({ data }: Network): MaturityRow[] =>
  (data.maturity ?? [])
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on, professionalDevelopment, partnership, collaborativeCapital, note }) => ({
      on: longDate(on),
      parts: [
        { term: 'Professional development', filled: professionalDevelopment },
        { term: 'Partnership competence', filled: partnership },
        { term: 'Collaborative capital', filled: collaborativeCapital },
      ],
      note: note ?? null,
    }));
