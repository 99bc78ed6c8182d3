import type { APIRoute } from 'astro';
import { type FeedFormat, feedFile, feedFormats } from '#views/feed.ts';
import { networkFeed } from '#views/network-feed.ts';
import type { SiteData } from '#views/site-data.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../../site-data.ts';

export async function getStaticPaths() {
  const { networks } = await siteData();
  return networks.flatMap((network) =>
    Object.keys(feedFormats).map((format) => ({ params: { id: network.id, format }, props: { network } })),
  );
}

/** What a network and its schools did as a feed. */
export const GET: APIRoute<{ network: SiteData['networks'][number] }> = async ({ params, props }) => {
  const feed = networkFeed(props.network, siteView(await siteData()));
  const { text, type } = feedFile(feed, params['format'] as FeedFormat);
  return new Response(text, { headers: { 'Content-Type': type } });
};
