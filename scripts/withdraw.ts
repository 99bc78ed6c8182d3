/** `npm run withdraw`: takes a write-up back, so that its page says only that, when and why. `--help` says more. */
import { Command } from 'commander';
import { settingsFrom } from '#adapters/files/project.ts';
import { giveUp, say } from '#adapters/process/say.ts';
import { undoWithdrawal, withdraw } from '#adapters/withdrawal/withdraw.ts';

type Options = { reason?: string; title?: string; dryRun?: true; undo?: true };

const command = new Command('npm run -s withdraw --')
  .description(
    'Takes a write-up back: its page keeps title, day and reason; its pictures, reports, tries and challenges go, and with them what feeds, lists, search and open data say of it. Nothing is committed.',
  )
  .argument('<write-up>', 'which one, such as practices/my-practice')
  .option('--reason <words>', 'why, for those who relied on it; everybody can read it')
  .option('--title <words>', 'in place of its title, where that has to go, too')
  .option('--dry-run', 'only say what would be done')
  .option('--undo', 'bring it back, as long as nothing is committed')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();
const [which = ''] = command.args;
const { reason, title, dryRun, undo } = command.opts<Options>();
const { content, now } = settingsFrom(process.env);

try {
  if (undo) undoWithdrawal({ content, which }, say);
  else {
    if (reason === undefined)
      throw new Error(
        'Unexpected: no --reason, expected why, for those who relied on it. Write --reason "…".',
      );
    const about = { content, today: now.slice(0, 10), which, reason };
    await withdraw({ ...about, ...(title !== undefined && { title }), ...(dryRun && { dryRun }) }, say);
  }
} catch (error) {
  giveUp(error);
}
