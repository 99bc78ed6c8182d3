import { createIndex } from 'pagefind';
import type { Text } from './left-texts.ts';

/** Has Pagefind index some texts into a folder, by a process that its `close` ends. Throws, naming the text that it refuses. */
export async function indexPart(texts: readonly Text[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  for (const { url, text, filters, meta } of texts) {
    const added = await index.addCustomRecord({ url, content: text, language: 'en-GB', filters, meta });
    if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0)
    throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
}
