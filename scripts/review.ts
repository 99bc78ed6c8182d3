/** `npm run review`: judges pull requests and does what is to be done; `explain N` says why in words. `--help` says more. */
import { Command, InvalidArgumentError } from 'commander';
import { Misuse } from '#adapters/review/bot-command.ts';
import { type Asked, review } from '#adapters/review/command.ts';

type Options = Omit<Asked, 'pull' | 'explain'> & { pull?: number; all?: true };

const number = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected the number of a pull request.');
  return Number(text);
};

const print = {
  out: (text: string) => void process.stdout.write(text),
  log: (line: string) => void process.stderr.write(`${line}\n`),
};

async function run(asked: Asked): Promise<void> {
  try {
    process.exitCode = await review(asked, process.env, print);
  } catch (error) {
    print.log((error as Error).message);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  }
}

const about = (command: Command): Command =>
  command
    .option('--repo <owner/name>', 'the repository; left out, that of content/instance.yaml')
    .option('--api <address>', 'of GitHub’s API or of something that answers like it')
    .option('--branch <name>', 'the branch that is published', 'main')
    .option('--now <instant>', 'the time to judge by, ISO; left out, the clock')
    .option('--verbose', 'say how many requests each pull request took')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

const command = about(new Command('npm run -s review --'))
  .description(
    [
      'Judges a pull request afresh, does what is to be done (comments, requests, labels, merge, record), and prints',
      '{judgement, effects} as JSON, with whose move it is (next), by when (by) and why (reasons).',
      'With --all one line of JSON each; pull requests that did not change since the last run are passed by.',
    ].join('\n'),
  )
  .option('--pull <number>', 'one pull request', number)
  .option('--all', 'every open pull request, and merged ones that lack their record')
  .option('--dry-run', 'print what would be done and do nothing')
  .addHelpText(
    'after',
    [
      '',
      'Environment: GITHUB_TOKEN; REVIEW_SEAL_KEY, where ratings are sealed.',
      'Ends with 0 when every pull request was judged, 1 when one was not or GitHub refused something, 2 for bad use.',
    ].join('\n'),
  )
  .action(async ({ pull, all, ...asked }: Options) => {
    if ((pull === undefined) === (all === undefined))
      return command.error(
        'Unexpected arguments, expected one of --pull <number> and --all. Type: npm run -s review -- --pull 12 --dry-run',
      );
    await run({ ...asked, pull: pull ?? 'all' });
  });

about(command.command('explain'))
  .description(
    'Says in words where a pull request stands, the facts behind it, and what a run would do. Does nothing.',
  )
  .argument('<number>', 'the pull request', number)
  .action((pull: number, _: object, own: Command) =>
    run({ ...own.optsWithGlobals<Options>(), pull, explain: true }),
  );

await command.parseAsync();
