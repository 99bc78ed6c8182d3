import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { textPartsFor } from '#core/shards/text-parts.ts';
import { astroCache, problemsFile, project } from '../files/project.ts';
import { writeWorker } from '../offline/write-worker.ts';
import { indexSite } from '../search-index/index-site.ts';
import { writeHeaders } from '../server/headers.ts';
import { tellPart } from '../shards/part.ts';
import { leftOut } from './left-out.ts';
import { runNode } from './run.ts';
import { type Say, seconds, withPatience } from './say.ts';
import type { Site } from './site.ts';

/**
 * Builds the site, its search index, the worker that keeps pages for reading offline, and headers for
 * hosts that take them into `site.out`, saying how it goes.
 *
 * Throws when the build fails, with everything the build printed. A write-up that cannot be read is no failure: it is left out and named.
 */
export async function buildSite(site: Site, tell: Say, stop?: AbortSignal): Promise<void> {
  const { part } = site;
  const where = { ...site, ...(part && { shard: part }) };
  const problems = problemsFile(where);
  await rm(problems, { force: true });
  tell('Building the site …');
  const env = { CONTENT_DIR: site.content, OUT_DIR: site.out, NODE_ENV: 'production', ...thrifty };
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const building = runNode({ file: astro, args: ['build'], env, ...(stop ? { stop } : {}) }, project);
  const built = await withPatience('building', tell, building);
  if (built.code !== 0) throw new Error(`The build failed:\n${built.output}${built.errors}`);
  tell(`  built in ${seconds(built.seconds * 1000)}`);

  const started = performance.now();
  const parts = part ? () => Math.min(1, part.part) : textPartsFor;
  const indexing = indexSite(site.out, { parts, list: join(astroCache(where), 'indexed-texts.json') });
  const indexed = await withPatience('indexing', tell, indexing);
  await writeWorker(site.out);
  await writeHeaders(site.out);
  if (part) await tellPart(site.out, part);
  const anew = indexed.parts > 1 ? ` (${indexed.made} of ${indexed.parts} parts made anew)` : '';
  tell(`  indexed ${indexed.texts} pages for search in ${seconds(performance.now() - started)}${anew}`);
  for (const line of await leftOut(problems)) tell(line);
}

/** The bundler gives memory back as soon as it has done with it: pages are made long after. */
const thrifty = { MIMALLOC_PURGE_DELAY: '0' };
