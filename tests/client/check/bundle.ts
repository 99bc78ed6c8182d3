import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { parserInBrowser } from '#adapters/bundle/parser-in-browser.ts';

/** The policy of the site's pages (astro.config.mjs): no code but ours, WebAssembly among it. */
const policy =
  "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'";

/** A folder with the check for a browser, built as the site is, and an empty page to run it on. */
export async function bundled(): Promise<{ folder: string; files: string[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'check bundle '));
  await build({
    ...{ configFile: false, root: folder, base: './', logLevel: 'error', plugins: [parserInBrowser()] },
    build: {
      ...{ outDir: folder, emptyOutDir: false, chunkSizeWarningLimit: 2000, reportCompressedSize: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('run-corpus.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'check.js' },
      },
    },
  });
  const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><title>Check</title>`;
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en-GB"><head>${head}</head></html>`,
  );
  const files = await readdir(folder, { recursive: true });
  return { folder, files, remove: () => rm(folder, { recursive: true, force: true }) };
}
