import type { APIRoute } from 'astro';
import { siteView } from '#views/site-view.ts';
import { webManifest } from '#views/web-manifest.ts';
import { siteData } from '../site-data.ts';

/** The web manifest. */
export const GET: APIRoute = async () => {
  const manifest = webManifest(siteView(await siteData()));
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
