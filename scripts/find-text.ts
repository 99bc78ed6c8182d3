/** `npm run find-text`: every place where some words still are. `--help` says more. */
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import { project, settingsFrom } from '#adapters/files/project.ts';
import { giveUp, say } from '#adapters/process/say.ts';
import { findText } from '#adapters/withdrawal/find-text.ts';

type Options = { stdin?: true; repo?: string; api?: string; closed?: true };

const command = new Command('npm run -s find-text --')
  .description(
    'Says where some words still are: work tree, all of Git’s history, built site, caches, and on GitHub with --repo. Capitals, spaces, dashes and marks of Markdown make no difference. The words themselves are not printed. Ends with 1 where they are anywhere.',
  )
  .argument('[words]', 'what to look for; a terminal remembers it, so better --stdin')
  .option('--stdin', 'read the words from standard input')
  .option('--repo <owner/name>', 'look on GitHub, too; GITHUB_TOKEN may be read with')
  .option('--closed', 'also in closed issues and pull requests')
  .option('--api <address>', 'of GitHub’s API or of something that answers like it')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();
const { stdin, repo, api, closed } = command.opts<Options>();

try {
  const words = stdin ? (await text(process.stdin)).trim() : command.args[0];
  if (words === undefined)
    throw new Error('Unexpected: no words, expected what to look for. Write them in quotes, or --stdin.');
  const token = process.env['GITHUB_TOKEN'];
  const time = { now: () => new Date(), sleep: (milliseconds: number) => setTimeout(milliseconds) };
  const github = repo ? { repository: repo, time, ...(token && { token }), ...(api && { api }) } : undefined;
  const { out } = settingsFrom(process.env);
  const found = await findText(
    { words, project, out, ...(github && { github }), ...(closed && { closed }) },
    say,
  );
  if (found > 0) process.exitCode = 1;
} catch (error) {
  giveUp(error);
  process.exitCode = 2;
}
