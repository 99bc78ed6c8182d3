import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { problemsFile, project } from '../files/project.ts';
import { writeWorker } from '../offline/write-worker.ts';
import { writeHeaders } from '../server/headers.ts';
import { tellPart } from '../shards/part.ts';
import { indexSite } from './index-site.ts';
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
  const problems = problemsFile({ ...site, ...(part && { shard: part }) });
  await rm(problems, { force: true });
  tell('Building the site …');
  const env = { CONTENT_DIR: site.content, OUT_DIR: site.out, NODE_ENV: 'production', ...thrifty };
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const building = runNode({ file: astro, args: ['build'], env, ...(stop ? { stop } : {}) }, project);
  const built = await withPatience('building', tell, building);
  if (built.code !== 0) throw new Error(`The build failed:\n${built.output}${built.errors}`);
  tell(`  built in ${seconds(built.seconds * 1000)}`);

  const started = performance.now();
  const pages = await withPatience('indexing', tell, indexSite(site.out, { texts: part?.part !== 0 }));
  await writeWorker(site.out);
  await writeHeaders(site.out);
  if (part) await tellPart(site.out, part);
  tell(`  indexed ${pages} pages for search in ${seconds(performance.now() - started)}`);
  for (const line of await leftOut(problems)) tell(line);
}

/** The bundler gives memory back as soon as it has done with it: pages are made long after. */
const thrifty = { MIMALLOC_PURGE_DELAY: '0' };
