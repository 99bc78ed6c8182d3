import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The folder of the project. */
export const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the site's content is, where it is built to, and the path it is served under (begins and ends with a slash). */
export type Site = { content: string; out: string; base: string };

/** Reads `CONTENT_DIR` and `OUT_DIR` (relative ones from the project's folder), and `base` from the content's instance.yaml. */
export function siteFrom(env: NodeJS.ProcessEnv): Site {
  const content = resolve(project, env['CONTENT_DIR'] || 'content');
  const out = resolve(project, env['OUT_DIR'] || 'dist');
  return { content, out, base: baseOf(content) };
}

function baseOf(content: string): string {
  try {
    const instance: unknown = parse(readFileSync(join(content, 'instance.yaml'), 'utf8'));
    const base = instance && typeof instance === 'object' && 'base' in instance ? instance.base : '/';
    return typeof base === 'string' ? `/${base}/`.replace(/\/{2,}/g, '/') : '/';
  } catch {
    return '/';
  }
}
