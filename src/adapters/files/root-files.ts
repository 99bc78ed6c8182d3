import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Instance, instance } from '#core/model/instance.ts';
import { type Policy, policy } from '#core/model/policy.ts';

/** Reads one of the files nothing works without. Throws, naming file and field, when it is missing or wrong. */
async function rootFile<T extends z.ZodType>(content: string, name: string, schema: T): Promise<z.infer<T>> {
  const path = join(content, name);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(
      `There is no ${name} in ${content}. Is CONTENT_DIR right? Otherwise copy content/${name} from the project.`,
    );
  });
  return parseRoot(text, path, schema);
}

/** One of these files from its text; `path` is what it is called when something is wrong. Throws, naming file and field. */
export function parseRoot<T extends z.ZodType>(text: string, path: string, schema: T): z.infer<T> {
  let value: unknown;
  try {
    value = parse(text, { schema: 'core' });
  } catch (error) {
    throw new Error(`${path} is not YAML: ${(error as Error).message}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${path}: "${issue?.path.join(' › ')}": ${issue?.message}. Put it right and start again.`);
}

/** `instance.yaml` of a content folder: without it no page knows its address. */
export const instanceOf = (content: string): Promise<Instance> =>
  rootFile(content, 'instance.yaml', instance);

/** `policy.yaml` of a content folder: without it nothing can be judged. */
export const policyOf = (content: string): Promise<Policy> => rootFile(content, 'policy.yaml', policy);
