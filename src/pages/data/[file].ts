import type { APIRoute } from 'astro';
import { type DataFile, dataFileNames, dataFiles } from '#views/data/files.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from '../../site-data.ts';

export const getStaticPaths = () => dataFileNames.map((file) => ({ params: { file } }));

/** The files of open data. */
export const GET: APIRoute = async ({ params }) => {
  const files = dataFiles(siteView(await siteData()));
  const { text, type } = files.find(({ name }) => name === params['file']) as DataFile;
  return new Response(text, { headers: { 'Content-Type': type } });
};
