import type { APIRoute } from 'astro';
import { type DataFile, dataFileNames } from '#views/data/files.ts';
import { openData } from '../../open-data.ts';

export const getStaticPaths = () => dataFileNames.map((file) => ({ params: { file } }));

/** The files of open data. */
export const GET: APIRoute = async ({ params }) => {
  const files = await openData();
  const { text, type } = files.find(({ name }) => name === params['file']) as DataFile;
  return new Response(text, { headers: { 'Content-Type': type } });
};
