import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { imageCache, imagesInUse } from './images-in-use.ts';

/** Serves re-encoded images while working on the site, and copies those in use into the built site. */
export const builtImages = (cacheDir: string): AstroIntegration => ({
  name: 'built-images',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use(async (request, response, next) => {
        const name = /\/images\/([\w-]+\.webp)$/.exec(request.url ?? '')?.[1];
        const bytes = name && (await readFile(join(imageCache, basename(name))).catch(() => undefined));
        if (!bytes) return next();
        response.setHeader('content-type', 'image/webp');
        response.end(bytes);
      });
    },
    'astro:build:done': async ({ dir }) => {
      const names: string[] = JSON.parse(await readFile(imagesInUse(cacheDir), 'utf8').catch(() => '[]'));
      const folder = join(fileURLToPath(dir), 'images');
      if (names.length > 0) await mkdir(folder, { recursive: true });
      for (const name of names) await copyFile(join(imageCache, name), join(folder, name));
    },
  },
});
