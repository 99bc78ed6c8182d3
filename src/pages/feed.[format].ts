import type { APIRoute } from 'astro';
import { type FeedFormat, feedFile, feedFormats, timelineFeed } from '#views/feed.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../site-data.ts';

export const getStaticPaths = () => Object.keys(feedFormats).map((format) => ({ params: { format } }));

/** The timeline as a feed. */
export const GET: APIRoute = async ({ params }) => {
  const { text, type } = feedFile(timelineFeed(siteView(await siteData())), params['format'] as FeedFormat);
  return new Response(text, { headers: { 'Content-Type': type } });
};
