import { sha256 } from '#adapters/files/read-files.ts';
import { type DataFile, dataFiles } from '#views/data/files.ts';
import { siteView } from '#views/site-view.ts';
import { siteData } from './site-data.ts';

/** The files of open data of this build. */
export const openData = async (): Promise<DataFile[]> => dataFiles(siteView(await siteData()), sha256);
