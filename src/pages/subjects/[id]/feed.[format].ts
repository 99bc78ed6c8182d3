import type { APIRoute } from 'astro';
import { type FeedFormat, feedFile, feedFormats, feedOf } from '#views/feed.ts';
import { siteView } from '#views/site-view.ts';
import { type SubjectId, subjectFeed, subjectIds } from '#views/subjects.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = () =>
  subjectIds.flatMap((id) => Object.keys(feedFormats).map((format) => ({ params: { id, format } })));

/** The write-ups of one subject as a feed. */
export const GET: APIRoute = async ({ params }) => {
  const view = siteView(await siteData());
  const feed = feedOf(subjectFeed(params['id'] as SubjectId, view), view);
  const { text, type } = feedFile(feed, params['format'] as FeedFormat);
  return new Response(text, { headers: { 'Content-Type': type } });
};
