/** `npm run dependencies`: holds packages against docs/dependencies.md and brings its tables up to date; `--check` only says. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { lockOf } from '#adapters/files/lock.ts';
import { lintLock } from '#core/supply-chain/lint.ts';
import { packageTables, unreasoned, withTables } from '#core/supply-chain/page.ts';

const { check } = new Command('npm run dependencies --')
  .description('Hold packages against docs/dependencies.md and bring its tables up to date.')
  .option('--check', 'change nothing: say what is out of date, and end with 1 if anything is')
  .parse()
  .opts<{ check?: true }>();

const page = 'docs/dependencies.md';
try {
  const { manifest, lock } = await lockOf();
  const { without, stale } = unreasoned(manifest);
  const told = [
    ...lintLock({ manifest, lock }).map(({ about, message, rule }) => `${about}: ${message} [${rule}]`),
    ...without.map((name) => `${name}: no reason. Say in src/core/supply-chain/reasons.ts why it is here.`),
    ...stale.map((name) => `${name}: not in package.json. Take it out of src/core/supply-chain/reasons.ts.`),
  ];
  const text = await readFile(page, 'utf8');
  const wanted = withTables(text, packageTables(manifest, lock));
  if (!check) await writeFile(page, wanted);
  else if (text !== wanted) told.push(`${page}: out of date. Type: npm run -s dependencies`);
  for (const line of told) process.stderr.write(`${line}\n`);
  const count = Object.keys(lock.packages).length - 1;
  process.stdout.write(`${count} packages looked at, ${told.length} to be put right.\n`);
  process.exitCode = told.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
