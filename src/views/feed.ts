import { Feed } from 'feed';
import { escapeHtml } from './escape-html.ts';
import { evidenceOf } from './evidence.ts';
import { hallmarkOf } from './hallmark.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { newestFirst } from './timeline.ts';

/** How many entries a feed carries. */
export const feedLength = 50;

/** The timeline as a feed. Entries that no record dates are left out: a feed needs a day. */
export function timelineFeed(view: SiteView): Feed {
  const { site, address } = view;
  const dated = newestFirst(site.practices).filter(({ added }) => added !== null);
  const feed = new Feed({
    id: address('/'),
    link: address('/'),
    title: site.instance.name,
    description: 'Practice that other teachers have checked, newest first',
    copyright: 'Creative Commons Attribution 4.0 International',
    language: 'en-GB',
    updated: new Date(`${dated[0]?.added ?? site.now.slice(0, 10)}T00:00:00Z`),
    generator: site.instance.name,
    feedLinks: { atom: address('/feed.atom'), json: address('/feed.json') },
    author: { name: site.instance.name, link: address('/') },
  });
  for (const practice of dated.slice(0, feedLength)) {
    const { id, data, added } = practice;
    const link = address(`/practices/${id}/`);
    const hallmark = hallmarkOf(practice, evidenceOf(practice, site), view);
    const lines = [data.post, hallmark.text, standingOf(practice).text];
    feed.addItem({
      id: link,
      link,
      title: data.title,
      date: new Date(`${added}T00:00:00Z`),
      description: data.post,
      content: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
    });
  }
  return feed;
}
