import type { APIRoute } from 'astro';
import { timelineFeed } from '#views/feed.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../site-data.ts';

/** The timeline as a JSON feed. */
export const GET: APIRoute = async () => {
  const feed = timelineFeed(siteView(await siteData())).json1();
  return new Response(feed, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
};
