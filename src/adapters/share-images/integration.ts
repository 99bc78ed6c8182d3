import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { WantedPictures } from '#core/share-image/plan.ts';
import { project } from '../files/project.ts';
import type { Settings } from '../files/settings.ts';
import { runNode } from '../process/run.ts';
import { keptPicture, keptPictures, wantedPictures } from './kept.ts';

/**
 * Draws the share images and icons that the pages want and no earlier build has drawn, and copies all of them into the site.
 *
 * They are drawn in a process of their own: the one that builds the pages refuses to decode SVG, because strangers' pictures
 * pass through it. A picture that cannot be drawn is named, and that of the site stands in for it.
 */
export const shareImages = (settings: Settings): AstroIntegration => ({
  name: 'share-images',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const list = wantedPictures(settings);
      const { draw, files, instead } = JSON.parse(await readFile(list, 'utf8')) as WantedPictures;
      if (draw.length > 0) {
        const ran = await runNode({ file: 'scripts/share-images.ts', args: [list, keptPictures] }, project);
        if (ran.code !== 0) throw new Error(`Share images could not be drawn: ${ran.errors}`);
        for (const { digest, why } of JSON.parse(ran.output)) logger.warn(`${digest}: ${why}`);
        logger.info(`drew ${draw.length} in ${ran.seconds.toFixed(1)} s`);
      }
      for (const { path, digest } of files) {
        const to = join(fileURLToPath(dir), path);
        await mkdir(dirname(to), { recursive: true });
        await copyFile(keptPicture(keptPictures, digest), to).catch(() =>
          copyFile(keptPicture(keptPictures, instead), to),
        );
      }
      await rm(list);
    },
  },
});
