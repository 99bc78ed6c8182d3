import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePractice } from '#views/share-practice.ts';
import type { Practice } from '#views/site-data.ts';
import { siteFor } from '#views/site-for.ts';
import { practiceKey } from '../../../page-keys.ts';
import { practicesHere, siteData } from '../../../site-data.ts';

export const getStaticPaths = (async () => {
  const practices = await practicesHere();
  const files = practices.map(async (practice) => ({
    params: { id: practice.id },
    props: { practice },
    cacheKey: await practiceKey(practice),
  }));
  return Promise.all(files);
}) satisfies GetStaticPaths;

/** What the forms know of a write-up. */
export const GET: APIRoute<{ practice: Practice }> = async ({ props }) =>
  Response.json(sharePractice(props.practice, siteFor(props.practice, await siteData())));
