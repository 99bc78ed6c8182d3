/** `npm run faults`: the bot's work under every fault of network, GitHub and machine. `--help` says more. */
import { Command, Option } from 'commander';
import { type FaultsWanted, faultStages, injectFaults } from '#adapters/faults/command.ts';
import { faults } from '#adapters/github/fake/faulty.ts';
import { giveUp, say } from '#adapters/process/say.ts';

const wanted = new Command('npm run -s faults')
  .description(
    'Plays the bot’s work on a GitHub in memory, with every fault of transport at every kind of request, killed before every write, and with events out of order; npm test takes some of them. Nothing may be merged wrongly or done twice, and the next run must make up for it. Ends with the counts, and with 1 on a failure. Takes half an hour or more, with --stage and --fault a minute.',
  )
  .addOption(
    new Option('--stage <name>', 'faults of transport for a pull request in this state only').choices([
      ...faultStages,
    ]),
  )
  .addOption(new Option('--fault <name>', 'this fault of transport only').choices([...faults]))
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse()
  .opts<FaultsWanted>();

try {
  if ((await injectFaults(wanted, say)) > 0) process.exitCode = 1;
} catch (error) {
  giveUp(error);
}
