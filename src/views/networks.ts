import { isLeadership } from '#core/community/leadership.ts';
import { saysNothing } from '#core/community/says-nothing.ts';
import { monthOf } from './dates.ts';
import { many } from './numbers.ts';
import { type Light, lightOf, yearsOfProject } from './rag.ts';
import { repositoryLinks } from './repository-links.ts';
import type { SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

type Network = SiteData['networks'][number];
type Project = Network['projects'][number];

/** A network in a list. */
export type NetworkItem = {
  id: string;
  name: string;
  href: string;
  demo: boolean;
  meta: string[];
  /** Null for one that states none. */
  goal: string | null;
  counts: string;
  /** How its joint projects stand now: each colour and how many, green first. */
  stands: (Light & { count: number })[];
};

/** All networks by name, and where to add one. */
export function networkLists(view: SiteView): { networks: NetworkItem[]; addHref: string } {
  return {
    networks: view.site.networks
      .map((network) => networkItem(network, view))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    addHref: repositoryLinks(view.site.instance).newFile('networks/your-network', 'index.mdx', template),
  };
}

/** What a new network starts from: the fields that the check asks for. */
const template = `---
title: ""
kind: alliance
goal: ""
belonging: ""
relationships: ""
coordination: ""
members: []
lead: ""
---
`;

/** A network as a list shows it. */
export function networkItem({ id, data, projects }: Network, { site, href }: SiteView): NetworkItem {
  const now = projects.flatMap((project) => latest(project, site) ?? []);
  const leads = projects.filter((project) => isLeadership(project.data.outcome)).length;
  return {
    ...{ id, name: data.title, href: href(`/networks/${id}/`), demo: data.demo === true },
    meta: [
      label(data.kind),
      many(data.members.length, 'school'),
      ...(data.since ? [`since ${monthOf(data.since)}`] : []),
    ],
    goal: saysNothing(data.goal) ? null : data.goal,
    counts: [
      projects.length ? many(projects.length, 'joint project') : 'No joint project yet',
      ...(leads ? [`${leads} on leadership`] : []),
    ].join(', '),
    stands: (['green', 'amber', 'red', null] as const)
      .map((rag) => ({ ...lightOf(rag), count: now.filter((one) => one.drawn.rag === rag).length }))
      .filter(({ count }) => count > 0),
  };
}

/** The year by which a project is known now: the last that has a colour, else the last that has begun. */
export const latest = (project: Project, site: SiteData) => {
  const today = site.now.slice(0, 10);
  const years = yearsOfProject(project, site);
  return (
    years.findLast(({ drawn }) => drawn.rag !== null) ??
    years.findLast(({ time }) => time.from <= today) ??
    years[0]
  );
};
