import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checkerInBrowser } from './src/adapters/bundle/checker-in-browser.ts';
import { builtImages } from './src/adapters/files/built-images.ts';
import { indexedIn } from './src/adapters/files/indexed.ts';
import { astroCache, project, settingsFrom } from './src/adapters/files/project.ts';
import { instanceOf } from './src/adapters/files/root-files.ts';
import { wholeBuilds } from './src/adapters/incremental/whole-builds.ts';
import { shareImages } from './src/adapters/share-images/integration.ts';

const settings = settingsFrom(process.env);
const { site, base } = await instanceOf(settings.content);
const cacheDir = astroCache(settings);

export default defineConfig({
  site,
  base,
  root: project,
  outDir: settings.out,
  cacheDir,
  output: 'static',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // Maintainers' guide pages only: write-ups never pass through the bundler (src/adapters/files/write-up-loader.ts).
  integrations: [
    mdx(),
    sitemap({ filter: indexedIn(settings.out, base) }),
    builtImages(cacheDir),
    shareImages(settings),
    wholeBuilds(cacheDir, settings.out),
  ],
  // What was made for a write-up is taken from the last build while its key stays the same (src/page-keys.ts).
  experimental: { incrementalBuild: true },
  vite: { plugins: [checkerInBrowser()] },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        // Text becomes no script and no HTML, but by the policies in src/client/trusted/.
        "require-trusted-types-for 'script'",
        'trusted-types default inert-html',
      ],
      // Pagefind's search core is WebAssembly from this site.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
