/** `npm run schemas`: writes the JSON Schemas that editors use for completion; `--check` only says whether they are up to date. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { schemaFiles, writeSchemas } from '#adapters/files/schema-files.ts';

const { check } = new Command('npm run schemas --')
  .description('Write the JSON Schemas and GitHub files that follow from the content model.')
  .option('--check', 'change nothing: say what is out of date, and end with 1 if anything is')
  .parse()
  .opts<{ check?: true }>();

const files = await schemaFiles();
if (check) {
  const stale = [];
  for (const [path, text] of files)
    if ((await readFile(path, 'utf8').catch(() => '')) !== text) stale.push(path);
  if (stale.length > 0) {
    process.stderr.write(`Out of date: ${stale.join(', ')}. Run: npm run schemas\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${files.size} schema files are up to date.\n`);
} else {
  await writeSchemas(files);
  process.stdout.write(`Wrote ${files.size} schema files.\n`);
}
