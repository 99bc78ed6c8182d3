/** `npm run fuzz`: tries hostile inputs on everything that reads strangers' files. `--help` says more. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { fuzzAll } from '#adapters/fuzz/command.ts';
import { type FamilyName, familyNames } from '#adapters/fuzz/families.ts';
import { giveUp, say } from '#adapters/process/say.ts';

const whole = (text: string): number => {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

const options = new Command('npm run -s fuzz --')
  .description(
    'Tries hostile write-ups, folders, fields, pictures, identifiers, built pages and floods. Ends with the counts, and with 1 if anything broke a promise of .github/SECURITY.md.',
  )
  .option('--seconds <number>', 'how long in all, shared among the families', whole, 600)
  .option('--seed <number>', 'the same seed gives the same inputs; left out: another each time', whole)
  .option('--inputs <number>', 'so many inputs of each family in place of a time', whole)
  .addOption(new Option('--family <name>', 'only one of them').choices([...familyNames, 'flood']))
  .option(
    '--cases <file>',
    'a JSON list of further write-ups to begin from, each an object with a field "mdx"',
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ seconds: number; seed?: number; inputs?: number; family?: FamilyName | 'flood'; cases?: string }>();

try {
  const seed = options.seed ?? Date.now() % 2 ** 31;
  if ((await fuzzAll({ ...options, seed }, say)) > 0) process.exitCode = 1;
} catch (error) {
  giveUp(error);
}
