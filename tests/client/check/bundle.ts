import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { vi } from 'vitest';
import { checkerInBrowser } from '#adapters/bundle/checker-in-browser.ts';

/** The policy of the site's pages (astro.config.mjs): no code but ours, and no WebAssembly. */
const policy =
  "default-src 'none'; connect-src 'self'; script-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

/** A folder with the checker for a browser, built as the site is, and an empty page to run it on. */
export async function bundled(): Promise<{ folder: string; files: string[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'check bundle '));
  // Packages have other code for tests, which no reader gets.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    ...{ configFile: false, root: folder, base: './', logLevel: 'error', plugins: [checkerInBrowser()] },
    build: {
      ...{ outDir: folder, emptyOutDir: false, reportCompressedSize: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('../../../src/client/check/client.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'check.js' },
      },
    },
  });
  vi.unstubAllEnvs();
  const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><title>Check</title>`;
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en-GB"><head>${head}</head></html>`,
  );
  const files = await readdir(folder, { recursive: true });
  return { folder, files, remove: () => rm(folder, { recursive: true, force: true }) };
}
