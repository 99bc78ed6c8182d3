import type { APIRoute } from 'astro';
import { timelineFeed } from '#views/feed.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../site-data.ts';

/** The timeline as an Atom feed. */
export const GET: APIRoute = async () => {
  const feed = timelineFeed(siteView(await siteData())).atom1();
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
