import type { APIRoute, GetStaticPaths } from 'astro';
import { fullTextOf, textFiles } from '#views/practice-index.ts';
import type { Practice } from '#views/site-data.ts';
import { siteView } from '#views/site-view.ts';
import { practicesHere, siteData } from '../../../site-data.ts';

export const getStaticPaths = (async () =>
  textFiles(await practicesHere()).map((practices, at) => ({
    params: { file: String(at) },
    props: { practices },
  }))) satisfies GetStaticPaths;

/** What Pagefind reads; indexing the built site takes it away. */
export const GET: APIRoute<{ practices: Practice[] }> = async ({ props }) => {
  const view = siteView(await siteData());
  return Response.json(props.practices.map((practice) => fullTextOf(practice, view)));
};
