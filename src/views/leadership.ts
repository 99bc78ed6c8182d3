import { isLeadership, leadershipOutcomes } from '#core/community/leadership.ts';
import { type AskItem, openAsks } from './asks.ts';
import { callsFor } from './calls.ts';
import { type Coach, coachesFor } from './coaching.ts';
import type { Tag } from './entry.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { projectPath } from './project-page.ts';
import { surestFirst } from './rated.ts';
import type { SiteView } from './site-view.ts';
import { tallyOf } from './tally.ts';
import { label } from './words.ts';

/** Leadership practice under one outcome. */
export type LeadershipPart = {
  id: string;
  title: string;
  counts: string;
  list: Ledger;
  /** A form to share something on it. */
  share: string;
};

/** The page of leadership practice: what leaders do for the adults who teach. */
export type LeadershipPage = {
  parts: LeadershipPart[];
  coaches: { outcome: string; coaches: Coach[] }[];
  projects: Tag[];
  asks: AskItem[];
  calls: { share: string; ask: string };
};

/** Write-ups, joint projects, asks and coaches on what leaders do for the adults who teach. */
export function leadershipPage(view: SiteView): LeadershipPage {
  const { site, href } = view;
  return {
    parts: leadershipOutcomes.map((outcome) => {
      const rated = surestFirst(view, ({ data }) => data.claim.outcome === outcome);
      return {
        ...{ id: outcome, title: label(outcome), counts: tallyOf(rated).text },
        list: ledgerOf(rated, `/search/?outcome=${outcome}`, view),
        share: callsFor({ outcome }, view).share,
      };
    }),
    coaches: coachesFor(leadershipOutcomes, view),
    projects: site.networks.flatMap((network) =>
      network.projects
        .filter((project) => isLeadership(project.data.outcome))
        .map((project) => ({ text: project.data.title, href: href(projectPath(network.id, project.id)) })),
    ),
    asks: openAsks(({ outcome }) => isLeadership(outcome), view),
    calls: callsFor({ outcome: 'leadership' }, view),
  };
}
