import type { APIRoute } from 'astro';
import { type FeedFormat, feedFile, feedFormats, feedOf } from '#views/feed.ts';
import { priorityFeed } from '#views/priority-page.ts';
import type { SiteData } from '#views/site-data.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../../site-data.ts';

export async function getStaticPaths() {
  const { priorities } = await siteData();
  return priorities.flatMap((priority) =>
    Object.keys(feedFormats).map((format) => ({ params: { id: priority.id, format }, props: { priority } })),
  );
}

/** The write-ups of one priority as a feed. */
export const GET: APIRoute<{ priority: SiteData['priorities'][number] }> = async ({ params, props }) => {
  const view = siteView(await siteData());
  const feed = feedOf(priorityFeed(props.priority, view), view);
  const { text, type } = feedFile(feed, params['format'] as FeedFormat);
  return new Response(text, { headers: { 'Content-Type': type } });
};
