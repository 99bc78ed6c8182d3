import { z } from 'zod';
import { id } from '#core/model/fields.ts';
import type { Title } from '#core/synthetic/facets.ts';

const titles = z.array(z.object({ id, title: z.string().trim().min(1), facets: z.array(z.string()) }));

/** Reads a JSON list of `{ id, title, facets }`. Throws, in words, naming the entry that is not so, or an id that repeats. */
export function titlesFrom(json: string, name: string): Title[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${(error as Error).message}`);
  }
  const read = titles.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(
      `${name}: entry ${issue?.path.join('.') || '(the whole)'}: ${issue?.message}. Expected a list of { id, title, facets }.`,
    );
  }
  const seen = new Set<string>();
  for (const { id: one } of read.data) {
    if (seen.has(one)) throw new Error(`${name}: the id "${one}" is there twice. Expected each id once.`);
    seen.add(one);
  }
  return read.data;
}
