import type { APIRoute } from 'astro';
import { reviewMain } from '#views/review-main.ts';
import { siteData } from '../../site-data.ts';

/** As much of everything as tells who is independent of whom. */
export const GET: APIRoute = async () => Response.json(reviewMain(await siteData()));
