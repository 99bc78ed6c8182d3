import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { astroList, clearSite, leaveSite, leftList } from './left-in-place.ts';

/** There from the beginning of a build to its end. */
const begun = 'build-begun';

/**
 * Lets a build into the folder `out` take pages from the last one, and leave them where they stand, only where that came to its
 * end. One that was stopped has put its pages over those that are listed, and the list says nothing of it.
 */
export const wholeBuilds = (cacheDir: string, out: string): AstroIntegration => ({
  name: 'whole-builds',
  hooks: {
    // The folder of the site is cleared here, and not by Astro, which would clear all of it.
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { build: { emptyOutDir: false } } });
    },
    'astro:build:start': async () => {
      await mkdir(cacheDir, { recursive: true });
      if (existsSync(join(cacheDir, begun)))
        for (const list of [astroList(cacheDir), leftList(cacheDir)]) await rm(list, { force: true });
      await writeFile(join(cacheDir, begun), '');
      clearSite(out, cacheDir);
    },
    'astro:build:done': async () => {
      await leaveSite(out, cacheDir);
      await rm(join(cacheDir, begun), { force: true });
    },
  },
});
