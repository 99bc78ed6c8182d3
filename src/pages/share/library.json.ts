import type { APIRoute } from 'astro';
import { shareLibrary } from '#views/share-library.ts';
import { siteData } from '../../site-data.ts';

/** What the forms know of the library. */
export const GET: APIRoute = async () => Response.json(shareLibrary(await siteData()));
