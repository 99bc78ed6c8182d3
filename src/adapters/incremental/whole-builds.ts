import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Astro's list of what it kept of the last build, in its cache. */
const list = 'incremental-build.json';
/** There from the beginning of a build to its end. */
const begun = 'build-begun';

/**
 * Lets Astro take pages from the last build only where that came to its end. One that was stopped has put its pages over those that
 * are listed, and the list says nothing of it.
 */
export const wholeBuilds = (cacheDir: string): AstroIntegration => ({
  name: 'whole-builds',
  hooks: {
    'astro:build:start': async () => {
      await mkdir(cacheDir, { recursive: true });
      if (existsSync(join(cacheDir, begun))) await rm(join(cacheDir, list), { force: true });
      await writeFile(join(cacheDir, begun), '');
    },
    'astro:build:done': () => rm(join(cacheDir, begun), { force: true }),
  },
});
