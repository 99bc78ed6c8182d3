import type { APIRoute } from 'astro';
import { fitSettings, triedPlaces } from '#views/fit.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../site-data.ts';

/** Where each write-up was tried, for the order "like my school". */
export const GET: APIRoute = async () => {
  const view = siteView(await siteData());
  return Response.json({ settings: fitSettings(view), tried: triedPlaces(view) });
};
