/** `npm run from-issue`: makes a pull request from an issue that was made with a form. `--help` says more. */
import { Command, InvalidArgumentError } from 'commander';
import { type AskedOfIssues, fromIssues } from '#adapters/from-issue/command.ts';
import { Misuse } from '#adapters/review/bot-command.ts';

type Options = Omit<AskedOfIssues, 'issue'> & { issue?: number; all?: true };

const number = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected the number of an issue.');
  return Number(text);
};

const print = {
  out: (text: string) => void process.stdout.write(text),
  log: (line: string) => void process.stderr.write(`${line}\n`),
};

const command = new Command('npm run -s from-issue --')
  .description(
    [
      'Reads an issue that was made with a form, checks what it says, and opens or updates one pull request with its author as',
      'the author. Answers on the issue in one comment. Prints {issue, standing, effects} as JSON.',
    ].join('\n'),
  )
  .option('--repo <owner/name>', 'the repository; left out, that of content/instance.yaml')
  .option('--issue <number>', 'one issue', number)
  .option('--all', 'every open issue that was made with a form')
  .option('--api <address>', 'of GitHub’s API or of something that answers like it')
  .option('--branch <name>', 'the branch that is published', 'main')
  .option('--now <instant>', 'the time to go by, ISO; left out, the clock')
  .option('--dry-run', 'print what would be done and do nothing')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .addHelpText(
    'after',
    '\nEnvironment: GITHUB_TOKEN.\nEnds with 0 when every issue was looked at, 1 when one was not or GitHub refused something, 2 for bad use.',
  )
  .action(async ({ issue, all, ...asked }: Options) => {
    if ((issue === undefined) === (all === undefined))
      return command.error(
        'Unexpected arguments, expected one of --issue <number> and --all. Type: npm run -s from-issue -- --issue 12 --dry-run',
      );
    try {
      process.exitCode = await fromIssues({ ...asked, issue: issue ?? 'all' }, process.env, print);
    } catch (error) {
      print.log((error as Error).message);
      process.exitCode = error instanceof Misuse ? 2 : 1;
    }
  });

await command.parseAsync();
