import type { APIRoute } from 'astro';
import { schoolChoices } from '#views/fit.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../site-data.ts';

/** Schools to choose from in "Will it work here?". */
export const GET: APIRoute = async () => Response.json(schoolChoices(siteView(await siteData())));
