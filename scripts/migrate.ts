/** `npm run migrate`: brings files of content to the schemas of today; comments, order and published pages stay as they are. */
import { Command } from 'commander';
import { settingsFrom } from '#adapters/files/project.ts';
import { sha256 } from '#adapters/files/read-files.ts';
import { walk } from '#adapters/files/walk.ts';
import { writeWhole } from '#adapters/files/write-whole.ts';
import { migrateAll } from '#core/migrations/migrate-all.ts';
import { registry } from '#core/migrations/registry.ts';

const command = new Command('npm run -s migrate --')
  .description(
    [
      'Brings files of content to the versions of the schemas that this software reads, and the records to the bytes of the files.',
      'All or nothing, and only upwards: there is no way back but the Git history. See docs/migrations.md.',
    ].join('\n'),
  )
  .option('--dry-run', 'say what would change, and write nothing')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { dryRun } = command.opts<{ dryRun?: true }>();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The texts of the folder; bytes that are no text are not content to migrate. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

try {
  const { content } = settingsFrom(process.env);
  const { files } = walk(content, () => Number.POSITIVE_INFINITY);
  const texts = files.flatMap(({ path, bytes }) => {
    const text = /\.(?:mdx|ya?ml|json)$/.test(path) ? textOf(bytes) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
  const digest = (text: string) => sha256(new TextEncoder().encode(text));
  const { changes, refused } = migrateAll(texts, registry, digest);
  for (const { path, says } of refused) process.stderr.write(`${path}: ${says}\n`);
  if (refused.length > 0) process.stderr.write('Nothing was written.\n');
  for (const { path, why } of changes) process.stdout.write(`${path}: ${why.join(' ')}\n`);
  if (!dryRun) for (const { path, text } of changes) await writeWhole(`${content}/${path}`, text);
  const done = dryRun ? 'would change' : 'changed';
  if (refused.length === 0)
    process.stdout.write(`${texts.length} files looked at, ${changes.length} ${done}.\n`);
  process.exitCode = refused.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
