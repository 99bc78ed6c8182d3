/** `npm run import-schools -- FILE.csv`: files of schools from the public register; rows that cannot be used are told and skipped. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { progressOn } from '#adapters/check/progress.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { say } from '#adapters/process/say.ts';
import { type ImportOptions, importedText, importSchools } from '#adapters/schools/import-schools.ts';
import type { Skip } from '#core/schools/register/read-row.ts';

const urns = (text: string): number[] =>
  text.split(',').map((one) => {
    if (!/^\s*[1-9]\d{5}\s*$/.test(one))
      throw new InvalidArgumentError('Expected numbers of six digits, by commas: 100000,100001');
    return Number(one);
  });

const command = new Command('npm run import-schools --')
  .description(
    [
      'Files of schools from the public register of England: get-information-schools.service.gov.uk, Downloads,',
      '"Establishment fields" (edubasealldata….csv). Read row by row; UTF-8 or Windows-1252.',
      'Taken: number, name, phase, ages, sort, place, trust, number of pupils and the day they were counted. Nothing about',
      'single pupils, girls or boys, or staff is ever read, and a file that has such columns of pupils is refused.',
      'Rows that cannot be used, closed schools and schools that have a file already are told with their line and skipped.',
      'Exit code 1 when a number asked for was not found, 2 when the file cannot be used.',
    ].join('\n'),
  )
  .argument('<file>', 'the register, as CSV')
  .option('--urn <numbers>', 'only these schools, by commas', urns)
  .option('--out <folder>', 'where the files go (default: schools/ in the content folder)')
  .option('--dry-run', 'read and tell, and write nothing')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { urn, out, dryRun } = command.opts<{ urn?: number[]; out?: string; dryRun?: true }>();

/** On a terminal so many rows of each sort are named; into a file or a pipe, all. */
const shownOnTerminal = 20;

try {
  const { content } = settingsFrom(process.env);
  const folder = out ?? join(content, 'schools');
  const options: ImportOptions = { file: command.args[0] as string, out: folder, dryRun: dryRun === true };
  const bar = progressOn(process.stderr);
  const told: Partial<Record<Skip, number>> = {};
  const result = await importSchools(urn ? { ...options, urns: urn } : options, {
    progress: (read, of) => bar.show('Read', Math.round(read / 1000), Math.round(of / 1000), 'kB'),
    skipped(skip, says) {
      const times = (told[skip] ?? 0) + 1;
      told[skip] = times;
      if (process.stderr.isTTY && times > shownOnTerminal) return undefined;
      bar.wipe();
      return process.stderr.write(`${says}\n`) || once(process.stderr, 'drain');
    },
  });
  bar.wipe();
  for (const line of importedText(result, options)) say(line);
  if (result.missing.length) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
