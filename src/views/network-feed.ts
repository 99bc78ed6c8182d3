import type { Feed } from 'feed';
import { deedEntries } from './deed-entries.ts';
import { deedsOf } from './deeds.ts';
import { type FeedEntry, feedOfEntries } from './feed.ts';
import { projectPath } from './project-page.ts';
import { lightOf, yearAnchor, yearsOfProject } from './rag.ts';
import type { SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';

type Network = SiteData['networks'][number];

/** What a network and its schools did as a feed: cycles that began, years that ended, and what members shared, tried and reviewed. */
export function networkFeed(network: Network, view: SiteView): Feed {
  const { id, data } = network;
  const path = `/networks/${id}/`;
  const deeds = deedsOf(view.site).schools;
  const members = data.members.flatMap((school) => {
    const done = deeds.get(school);
    return done ? deedEntries(done, `/schools/${school}/`, view) : [];
  });
  const own = network.projects.flatMap((project) => cycleEntries(project, network, view.site));
  const entries = [...new Map([...own, ...members].map((entry) => [entry.path, entry])).values()];
  const about = {
    title: `${data.title} · ${view.site.instance.name}`,
    says: `What ${data.title} does together, and what its schools shared, tried and reviewed`,
  };
  return feedOfEntries({ ...about, path }, entries, view);
}

function cycleEntries(project: Network['projects'][number], network: Network, site: SiteData): FeedEntry[] {
  const today = site.now.slice(0, 10);
  const page = projectPath(network.id, project.id);
  const begun = project.data.cycles.flatMap(({ from, plan }, at) =>
    from <= today
      ? [
          {
            ...{ path: `${page}#cycle-${at + 1}`, on: from, title: `Began: ${project.data.title}` },
            lines: [plan.question, `Measured by: ${plan.measure}`],
          },
        ]
      : [],
  );
  const ended = yearsOfProject(project, site)
    .filter(({ time }) => time.to <= today)
    .map(({ cycle, time, drawn }) => ({
      ...{ path: `${page}#${yearAnchor(cycle, time.to)}`, on: time.to },
      title: `${lightOf(drawn.rag).text}: ${project.data.title}`,
      lines: drawn.because,
    }));
  return [...begun, ...ended];
}
