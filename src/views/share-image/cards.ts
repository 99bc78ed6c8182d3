import type { SiteView } from '../site-view.ts';
import { newestFirst } from '../timeline.ts';
import { practiceCard, priorityCard, type ShareCard, siteCard } from './card.ts';

/** A card, the page it stands for, and a name for its file. */
export type PageCard = { page: string; name: string; card: ShareCard };

/** The cards of all pages that have one: that of the site first, then priorities, then write-ups, the newest first. */
export const shareCards = (view: SiteView): [PageCard, ...PageCard[]] => [
  { page: '/', name: 'site', card: siteCard(view) },
  ...view.site.priorities.map((priority) => ({
    ...{ page: `/priorities/${priority.id}/`, name: priority.id, card: priorityCard(priority, view) },
  })),
  ...newestFirst(view.site.practices).map((practice) => ({
    ...{ page: `/practices/${practice.id}/`, name: practice.id, card: practiceCard(practice, view) },
  })),
];
