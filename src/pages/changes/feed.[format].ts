import type { APIRoute } from 'astro';
import { changesFeed } from '#views/changes-page.ts';
import { type FeedFormat, feedFile, feedFormats } from '#views/feed.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../site-data.ts';

export const getStaticPaths = () => Object.keys(feedFormats).map((format) => ({ params: { format } }));

/** The changes as a feed. */
export const GET: APIRoute = async ({ params }) => {
  const { text, type } = feedFile(changesFeed(siteView(await siteData())), params['format'] as FeedFormat);
  return new Response(text, { headers: { 'Content-Type': type } });
};
