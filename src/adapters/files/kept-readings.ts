import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyEntry, Rendered } from '#core/library/entry.ts';
import { readAgain } from '#core/library/read-again.ts';
import type { ReadOptions } from '#core/library/read-files.ts';
import { writeWhole } from './write-whole.ts';

/** What reading a file gave, as it is kept: the digest of its bytes, its data, and its text as pages print it. */
type Kept = { sha256: string; data: unknown; rendered: Rendered };

/** Parts in which readings are kept, by their paths: only those with something new are written again. */
const partNames = [...'0123456789abcdef'];

const partOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 1);

/**
 * Readings of an earlier build: `known` reads a file whose bytes are the same without looking through it again; `isKept` says which
 * paths were read so; `keep` leaves for the next build what this one read, of which nothing was said.
 */
export type KeptReadings = {
  known: NonNullable<ReadOptions['known']>;
  isKept: (path: string) => boolean;
  keep: (entries: readonly AnyEntry[], complainedOf: ReadonlySet<string>) => Promise<void>;
};

/** What is kept in a folder. `version` changes with everything but the file itself that a reading depends on. */
export async function keptReadings(folder: string, version: string): Promise<KeptReadings> {
  const parts = new Map<string, Map<string, Kept>>();
  for (const name of partNames) parts.set(name, await read(folder, name, version));
  const used = new Set<string>();
  return {
    known(path, bytes, sha256) {
      const kept = parts.get(partOf(path))?.get(path);
      if (!kept || kept.sha256 !== sha256) return undefined;
      used.add(path);
      return readAgain({ path, bytes, ...kept });
    },
    isKept: (path) => used.has(path),
    async keep(entries, complainedOf) {
      await mkdir(folder, { recursive: true });
      const sound = entries.filter((entry) => mayKeep(entry) && !complainedOf.has(entry.path));
      const now = Map.groupBy(sound, ({ path }) => partOf(path));
      for (const name of partNames) {
        const these = now.get(name) ?? [];
        const before = parts.get(name);
        if (before?.size === these.length && these.every(({ path }) => used.has(path))) continue;
        const kept = these.map(({ path, sha256, data, rendered }) => [path, { sha256, data, rendered }]);
        await writeWhole(fileOf(folder, name), JSON.stringify({ version, kept }));
      }
    },
  };
}

/** What shows an image depends on that too, and the policy and instance are read by themselves. */
const mayKeep = ({ kind, rendered }: AnyEntry): boolean =>
  rendered.digest === '' && kind !== 'policy' && kind !== 'instance';

const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);

async function read(folder: string, name: string, version: string): Promise<Map<string, Kept>> {
  try {
    const stored = JSON.parse(await readFile(fileOf(folder, name), 'utf8'));
    return stored.version === version ? new Map(stored.kept) : new Map();
  } catch {
    return new Map();
  }
}
