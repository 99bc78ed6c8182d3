import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Settings, settings } from './settings.ts';

/** The folder of the project: where every command is run, and where `package.json` is. */
export const project = process.cwd();

/** Where things are kept between builds. */
export const cache = join(project, '.cache');

/** The settings of this run. */
export const settingsFrom = (env: NodeJS.ProcessEnv): Settings => settings(env, project);

/** Astro's own cache, one for each content folder and part of its site, so that builds of different content do not mix. */
export function astroCache({ content, shard }: Pick<Settings, 'content' | 'shard'>): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return join(cache, `astro-${digest}${shard ? `-${shard.part}-of-${shard.of}` : ''}`);
}

/** Problems of the last build of a content folder, a JSON list of `Problem`. */
export const problemsFile = (of: Pick<Settings, 'content' | 'shard'>): string =>
  join(astroCache(of), 'problems.json');
