import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePractice } from '#views/share-practice.ts';
import type { Practice } from '#views/site-data.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = (async () => {
  const { practices } = await siteData();
  return practices.map((practice) => ({ params: { id: practice.id }, props: { practice } }));
}) satisfies GetStaticPaths;

/** What the forms know of a write-up. */
export const GET: APIRoute<{ practice: Practice }> = async ({ props }) =>
  Response.json(sharePractice(props.practice, await siteData()));
