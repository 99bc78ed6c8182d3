import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from './write-whole.ts';

/** Something that is worked out from facts: its name among others, and the facts as text, asked for once and let go. */
export type Wanted = { id: string; facts: () => string };

/** Results by the names of what they are of, each with the digest of the facts it was worked out from. */
type Kept<T> = Map<string, { digest: string; result: T }>;

/** Parts in which results are kept: only those with something new are written again. */
const partNames = [...'0123456789abcdef'];

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');
const partOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 1);

/**
 * What `make` gives for each of these; taken from `folder` where an earlier build worked it out from the same
 * facts. `version` is a digest of all else that a result depends on. A result may hold what a structured clone may.
 */
export async function keptResults<T>(
  folder: string,
  version: string,
  wanted: readonly Wanted[],
  make: (id: string) => T,
): Promise<Map<string, T>> {
  await mkdir(folder, { recursive: true });
  const results = new Map<string, T>();
  const parts = Map.groupBy(wanted, ({ id }) => partOf(id));
  for (const name of partNames) {
    const file = join(folder, name);
    const before = await read<T>(file, version);
    const now: Kept<T> = new Map();
    let made = 0;
    for (const { id, facts } of parts.get(name) ?? []) {
      const digest = digestOf(facts());
      const known = before.get(id);
      const same = known?.digest === digest;
      if (!same) made += 1;
      const result = same ? known.result : make(id);
      now.set(id, { digest, result });
      results.set(id, result);
    }
    if (made > 0 || now.size !== before.size) await writeWhole(file, serialize({ version, kept: now }));
  }
  return results;
}

/** What a part holds; nothing where it is of another version, or no longer whole. */
async function read<T>(file: string, version: string): Promise<Kept<T>> {
  try {
    const stored = deserialize(await readFile(file)) as { version: string; kept: Kept<T> };
    return stored.version === version ? stored.kept : new Map();
  } catch {
    return new Map();
  }
}
