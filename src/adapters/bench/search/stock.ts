import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** The default interface of Pagefind, as its documentation has it. */
const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Search</title>
<link href="/stock/pagefind-ui.css" rel="stylesheet"><script src="/stock/pagefind-ui.js"></script></head>
<body><div id="search"></div><script>addEventListener('DOMContentLoaded', () => { new PagefindUI({ element: '#search', showSubResults: true }); });</script></body></html>`;

/** Pages as they would be without anything of ours for search: no filters, nothing to show, no parts left out. */
const plainPage = (html: string): string =>
  html.replace(/<meta name="search:[^>]*>/g, '').replace(/ data-pagefind-(?!body)[a-z]+(="[^"]*")?/g, '');

/** Indexes the write-ups of a built site once more in the plainest way, with Pagefind's default interface, below `stock/`. */
export async function addStock(site: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for await (const file of glob('practices/*/index.html', { cwd: site })) {
    const content = plainPage(await readFile(join(site, file), 'utf8'));
    await index.addHTMLFile({ sourcePath: file, content });
  }
  await index.writeFiles({ outputPath: join(site, 'stock') });
  await close();
  await mkdir(join(site, 'stock'), { recursive: true });
  await writeFile(join(site, 'stock/index.html'), page);
}
