import type { APIRoute } from 'astro';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../site-data.ts';

/** Everything may be read by machines; the site map says what there is. */
export const GET: APIRoute = async () => {
  const { address } = siteView(await siteData());
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${address('/sitemap-index.xml')}\n`);
};
