import { readData } from '#core/library/read-data.ts';
import { addressOf, type Kind, kinds } from '#core/model/kinds.ts';
import { editorOf } from './edit.ts';
import type { Registry } from './registry.ts';
import { versionOf } from './versions.ts';

/** A file by its path below the content folder, and its text. */
export type TextFile = { path: string; text: string };

/** What becomes of one file. */
export type Migrated =
  | { is: 'current' }
  | { is: 'migrated'; text: string; from: number; to: number; why: string[] }
  | { is: 'refused'; says: string };

const FRONT = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(?=^---[ \t]*\r?$)/m;

/** Edits the fields of a file: its front matter, or all of it. */
function withFields(
  text: string,
  format: 'mdx' | 'yaml' | 'json',
  change: (fields: string) => string,
): string {
  if (format !== 'mdx') return change(text);
  return text.replace(FRONT, (_, open: string, fields: string) => open + change(fields));
}

const refused = (says: string): Migrated => ({ is: 'refused', says });

function newer(found: number, now: number): Migrated {
  return refused(
    `Unexpected schema ${found}, expected ${now} at most: newer software wrote it, and there is no way back. Bring the software up to date (Sync fork on GitHub, then git pull && npm ci), or take the file as it was from the history.`,
  );
}

/** The migrations from one version to another, in order; undefined where one is missing. */
function wayOf({ migrations }: Registry, kind: Kind, from: number, to: number) {
  const steps = Array.from({ length: to - from }, (_, step) =>
    migrations.find((one) => one.kind === kind && one.from === from + step),
  );
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

/** Brings a file to the version of today. A file that is no content, or that cannot be read, is left as it is: the check says why. */
export function migrateFile({ path, text }: TextFile, registry: Registry): Migrated {
  const kind = addressOf(path)?.kind;
  if (!kind) return { is: 'current' };
  const { format } = kinds[kind];
  const read = readData(text, path, format);
  if ('problems' in read) return { is: 'current' };
  const [from, to] = [versionOf(read.data), registry.versions[kind]];
  if (from === undefined)
    return refused(
      `Unexpected schema ${JSON.stringify(read.data['schema'])}, expected a whole number such as ${to}. Put it right by hand.`,
    );
  if (from === to) return { is: 'current' };
  if (from > to) return newer(from, to);
  const way = wayOf(registry, kind, from, to);
  if (!way)
    return refused(
      `Unexpected schema ${from}, expected one that there is a migration from. Take it from an older version of the software first.`,
    );
  const changed = withFields(text, format, (fields) => {
    const file = editorOf(fields, format === 'json' ? 'json' : 'yaml');
    for (const { change } of way) change(file, { path });
    file.set(['schema'], to, 'first');
    return file.text();
  });
  const after = readData(changed, path, format);
  if ('problems' in after || versionOf(after.data) !== to || !registry.accepts(kind, after.data))
    return refused(
      `Unexpected result: schema ${to} does not take it. Nothing is written. Run npm run -s check -- ${path} with the software that wrote it, put its errors right, and migrate again.`,
    );
  return { is: 'migrated', text: changed, from, to, why: way.map(({ why }) => why) };
}
