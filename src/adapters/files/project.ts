import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Settings, settings } from './settings.ts';

/** The folder of the project: where every command is run, and where `package.json` is. */
export const project = process.cwd();

/** Where things are kept between builds. */
export const cache = join(project, '.cache');

/** The settings of this run. */
export const settingsFrom = (env: NodeJS.ProcessEnv): Settings => settings(env, project);

/** Astro's own cache, one for each content folder, so that builds of different content do not mix. */
export const astroCache = ({ content }: Pick<Settings, 'content'>): string =>
  join(cache, `astro-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`);

/** Problems of the last build of a content folder, a JSON list of `Problem`. */
export const problemsFile = (of: Pick<Settings, 'content'>): string => join(astroCache(of), 'problems.json');
