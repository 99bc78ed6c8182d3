/** `npm run starter`: writes the records of the starter library; `--check` only says whether they are up to date. For maintainers: the records are code-owned. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { starterRecords } from '#core/library/starter.ts';

const { check } = new Command('npm run starter --')
  .description('Write the records of the starter library.')
  .option('--check', 'change nothing: say what is out of date, and end with 1 if anything is')
  .parse()
  .opts<{ check?: true }>();

const { content, now } = settingsFrom(process.env);
const { library } = await loadLibrary(content, now.slice(0, 10), { preview: true });
const stale: string[] = [];
const records = starterRecords(library.entries, library.images, now.slice(0, 10));
for (const { path, record } of records) {
  const file = join(content, path);
  const text = `${JSON.stringify(record, null, 2)}\n`;
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
if (check && stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}. Run: npm run starter\n`);
  process.exitCode = 1;
} else
  process.stdout.write(
    `${records.length} starter records, ${stale.length} ${check ? 'out of date' : 'written'}.\n`,
  );
