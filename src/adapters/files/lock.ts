import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type LockFile, lockFile, type Manifest, manifest } from '#core/supply-chain/lock-file.ts';
import { project } from './project.ts';

async function parsed<T>(name: string, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(JSON.parse(await readFile(join(project, name), 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(
    `Unexpected ${issue?.path.join(' › ')} in ${name}: ${issue?.message}. Write it with npm 11: npm install --package-lock-only`,
  );
}

/** `package.json` and `package-lock.json` of the project. Throws, in words, where one is not as npm writes it. */
export const lockOf = async (): Promise<{ manifest: Manifest; lock: LockFile }> => ({
  manifest: await parsed('package.json', manifest),
  lock: await parsed('package-lock.json', lockFile),
});
