import type { APIRoute } from 'astro';
import { reviewQueue } from '#views/review-queue.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../site-data.ts';

/** What waits for a reviewer. */
export const GET: APIRoute = async () => Response.json(reviewQueue(siteView(await siteData())));
