import { Feed } from 'feed';
import { escapeHtml } from './escape-html.ts';
import { evidenceOf } from './evidence.ts';
import { hallmarkOf } from './hallmark.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { standingOf } from './standing.ts';
import { newestFirst } from './timeline.ts';

/** How many entries a feed carries. */
export const feedLength = 50;

/** The forms in which every feed comes: the ending of its file, and its type. */
export const feedFormats = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;
export type FeedFormat = keyof typeof feedFormats;

/** What a feed is about. `path` is the page it follows, with a slash at both ends; its files stand beside that page. */
export type FeedAbout = { title: string; says: string; path: string; practices: readonly Practice[] };

/** The files of the feed of a page, as paths. */
export const feedPaths = (path: string): Record<FeedFormat, string> => ({
  atom: `${path}feed.atom`,
  json: `${path}feed.json`,
});

/** The timeline as a feed. */
export const timelineFeed = (view: SiteView): Feed =>
  feedOf(
    {
      title: view.site.instance.name,
      says: 'Practice that other teachers have checked, newest first',
      path: '/',
      practices: view.site.practices,
    },
    view,
  );

/**
 * One entry: an address of its own that never changes, a day (ISO), and lines of plain text. `leadsTo`: the page to read, where
 * that is another one.
 */
export type FeedEntry = {
  path: string;
  leadsTo?: string;
  title: string;
  on: string;
  lines: readonly string[];
};

/** Write-ups as a feed, newest first. Those that no record dates are left out: a feed needs a day. */
export const feedOf = (about: FeedAbout, view: SiteView): Feed =>
  feedOfEntries(about, practiceEntries(about.practices, view), view);

/** Write-ups as entries of a feed, newest first, as far as a record dates them; no more than a feed carries. */
export function practiceEntries(practices: readonly Practice[], view: SiteView): FeedEntry[] {
  return newestFirst(practices)
    .slice(0, feedLength)
    .flatMap((practice) => {
      const { id, data, added: on } = practice;
      if (on === null) return [];
      const hallmark = hallmarkOf(practice, evidenceOf(practice, view.site), view);
      const lines = [data.post, hallmark.text, standingOf(practice).text];
      return [{ path: `/practices/${id}/`, title: data.title, on, lines }];
    });
}

/** Anything that has a day as a feed, the newest first. */
export function feedOfEntries(
  { title, says, path }: Omit<FeedAbout, 'practices'>,
  entries: readonly FeedEntry[],
  { site, address }: SiteView,
): Feed {
  const newest = [...entries].sort((a, b) => b.on.localeCompare(a.on)).slice(0, feedLength);
  const { atom, json } = feedPaths(path);
  const feed = new Feed({
    id: address(path),
    link: address(path),
    title,
    description: says,
    copyright: 'Creative Commons Attribution 4.0 International',
    language: 'en-GB',
    updated: midnight(newest[0]?.on ?? site.now.slice(0, 10)),
    generator: site.instance.name,
    feedLinks: { atom: address(atom), json: address(json) },
    author: { name: site.instance.name, link: address('/') },
  });
  for (const entry of newest)
    feed.addItem({
      id: address(entry.path),
      link: address(entry.leadsTo ?? entry.path),
      title: entry.title,
      date: midnight(entry.on),
      description: entry.lines[0] ?? entry.title,
      content: entry.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
    });
  return feed;
}

const midnight = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** A feed as the text of a file, and its type for the header. */
export const feedFile = (feed: Feed, format: FeedFormat): { text: string; type: string } => ({
  text: format === 'atom' ? feed.atom1() : feed.json1(),
  type: `${feedFormats[format]}; charset=utf-8`,
});
