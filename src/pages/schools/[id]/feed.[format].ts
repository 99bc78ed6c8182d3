import type { APIRoute } from 'astro';
import { type FeedFormat, feedFile, feedFormats } from '#views/feed.ts';
import { schoolFeed } from '#views/schools.ts';
import type { SiteData } from '#views/site-data.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../../site-data.ts';

export async function getStaticPaths() {
  const { schools } = await siteData();
  return schools.flatMap((school) =>
    Object.keys(feedFormats).map((format) => ({ params: { id: school.id, format }, props: { school } })),
  );
}

/** What a school did as a feed. */
export const GET: APIRoute<{ school: SiteData['schools'][number] }> = async ({ params, props }) => {
  const feed = schoolFeed(props.school, siteView(await siteData()));
  const { text, type } = feedFile(feed, params['format'] as FeedFormat);
  return new Response(text, { headers: { 'Content-Type': type } });
};
