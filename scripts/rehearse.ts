/** `npm run rehearse`: plays a pull request from an overclaim to its published page, with made-up people. `--help` says more. */
import { Command } from 'commander';
import { giveUp, say } from '#adapters/process/say.ts';
import { rehearse } from '#adapters/rehearsal/play.ts';

const { build } = new Command('npm run -s rehearse --')
  .description(
    'Plays the whole life of a write-up on a GitHub in memory with the real bot, and builds the site at the end. Ends with 1 if any step differs.',
  )
  .option('--no-build', 'leave out the build at the end')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ build: boolean }>();

try {
  if ((await rehearse(say, { build })) > 0) process.exitCode = 1;
} catch (error) {
  giveUp(error);
}
