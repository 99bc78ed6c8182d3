import type { APIRoute } from 'astro';
import { indexedPractice } from '#views/practice-index.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../site-data.ts';

/** What the search index is made of; indexing the built site takes it away. */
export const GET: APIRoute = async () => {
  const view = siteView(await siteData());
  const practices = view.site.practices.map((practice) => indexedPractice(practice, view));
  return new Response(JSON.stringify(practices), { headers: { 'Content-Type': 'application/json' } });
};
