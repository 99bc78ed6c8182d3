import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { writeSearchIndex } from './write-search-index.ts';

/** Writes the index of titles and posts, and Pagefind's of whole texts in its `pagefind` folder. Gives the number of pages indexed. */
export async function indexSite(folder: string): Promise<number> {
  await writeSearchIndex(folder);
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`The search index could not be written: ${failures.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
