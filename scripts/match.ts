/** `npm run -s match -- --schools FILE.csv --weights FILE.json --school ID`, or `-- --pair NETWORK`: JSON on standard output. */
import { Command, InvalidArgumentError } from 'commander';
import { settingsFrom } from '#adapters/files/project.ts';
import { say } from '#adapters/process/say.ts';
import { type MatchOptions, matchCommand } from '#adapters/schools/match-command.ts';

const whole = (text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(text);
};

const names = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

const command = new Command('npm run -s match --')
  .description(
    [
      'Schools that are alike, and members of a network who could work together. Writes JSON.',
      '',
      'Alike: --schools FILE.csv --weights FILE.json --school ID  →  [{id, distance, because[]}]',
      '  distance = sqrt(sum of weight × (a − b)²) over the columns that have a weight; a column "phase" is respected;',
      '  a figure that is not known counts as the usual difference of two schools of the file, and is said.',
      'Pairs: --pair NETWORK, or --members one,two,three  →  [{members[], cost, because[]}]',
      '  pairs and one three, or threes with --threes, from the content folder (CONTENT_DIR): as alike as can be, and',
      '  such that what one offers is what another asks. Nobody is left out.',
      'Exit code 2 for input that cannot be used, with file, line and what to write.',
    ].join('\n'),
  )
  .option(
    '--schools <file>',
    'table of schools (CSV with a header; the id in URN, id, school or the first column)',
  )
  .option(
    '--weights <file>',
    'JSON: {"weights": {"column": number}}, of a squared difference in its own unit',
  )
  .option('--school <id>', 'the school to find others for')
  .option('--top <number>', 'how many to give', whole, 50)
  .option('--pair <network>', 'propose pairs of its members')
  .option('--members <ids>', 'propose pairs of these schools, by commas', names)
  .option('--threes', 'groups of three where that is possible')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

try {
  const { json, notes } = await matchCommand(command.opts<MatchOptions>(), settingsFrom(process.env));
  for (const note of notes) process.stderr.write(`${note}\n`);
  say(JSON.stringify(json, null, 2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
