import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.ts';

let digest: string | undefined;

/** Digest of all code that makes pages, of what it is configured with, of its packages and of Node: any change to these changes it. */
export function codeDigest(): string {
  if (digest !== undefined) return digest;
  const hash = createHash('sha256').update(process.version);
  const files = globSync(['src/**/*.*', 'astro.config.mjs', 'package.json', 'package-lock.json'], {
    cwd: project,
  });
  for (const file of files.map((path) => path.replaceAll('\\', '/')).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(project, file)));
  digest = hash.digest('hex');
  return digest;
}
