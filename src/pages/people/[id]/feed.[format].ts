import type { APIRoute } from 'astro';
import { type FeedFormat, feedFile, feedFormats } from '#views/feed.ts';
import { personFeed } from '#views/people.ts';
import type { SiteData } from '#views/site-data.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../../site-data.ts';

export async function getStaticPaths() {
  const { people } = await siteData();
  return people.flatMap((person) =>
    Object.keys(feedFormats).map((format) => ({ params: { id: person.id, format }, props: { person } })),
  );
}

/** What somebody did as a feed. */
export const GET: APIRoute<{ person: SiteData['people'][number] }> = async ({ params, props }) => {
  const feed = personFeed(props.person, siteView(await siteData()));
  const { text, type } = feedFile(feed, params['format'] as FeedFormat);
  return new Response(text, { headers: { 'Content-Type': type } });
};
