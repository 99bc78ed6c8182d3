/** `npm run schemas`: writes the JSON Schemas that editors use for completion; `--check` only says whether they are up to date. */
import { readFile } from 'node:fs/promises';
import { schemaFiles, writeSchemas } from '#adapters/files/schema-files.ts';

const files = await schemaFiles();
if (process.argv.includes('--check')) {
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
