import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const parser = fileURLToPath(new URL('../../client/check/parser.ts', import.meta.url));

/**
 * For Vite: code for the browser gets the parser of the build as WebAssembly, by our own loader (`src/client/check/parser.ts`)
 * in place of the one that its package brings.
 */
export const parserInBrowser = (): Plugin => ({
  name: 'parser-in-browser',
  enforce: 'pre',
  // Bundled ahead of time by the development server, it would be bound to the other loader.
  config: () => ({ optimizeDeps: { exclude: ['satteri'] } }),
  resolveId: (source) => (source === '@bruits/satteri-wasm32-wasi' ? parser : undefined),
});
