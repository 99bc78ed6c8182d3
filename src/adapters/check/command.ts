import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Command, Option } from 'commander';
import { type FormatName, formatNames, formats } from '#core/check/formats.ts';
import { reportOf } from '#core/check/report.ts';
import { ruleAddresses } from '#core/check/rule-page.ts';
import { couldNotRun, summaryOf } from '#core/check/summary.ts';
import { allRules } from '#core/lint/rules/index.ts';
import { project, settingsFrom } from '../files/project.ts';
import { instanceOf } from '../files/root-files.ts';
import { stopSignal } from '../process/stopping.ts';
import { type Asked, readAsked } from './asked.ts';
import { checkContent } from './check-content.ts';
import { fixFiles } from './fix-files.ts';
import { checkOnAllCores } from './on-all-cores.ts';
import { progressOn } from './progress.ts';
import { whenever } from './watch.ts';

type Options = Omit<Asked, 'paths'> & { format: FormatName; summary?: string };

const commandOf = (argv: readonly string[]) =>
  new Command('npm run -s check --')
    .description(
      'Check the content: every file, or those under the paths given (from the project or the content folder).',
    )
    .argument('[paths...]', 'files or folders')
    .addOption(new Option('--format <name>', 'how to print').choices(formatNames).default('pretty'))
    .option('--changed <base>', 'only what has changed since this branch left <base>, such as origin/main')
    .option('--fix', 'put right what can be put right for certain')
    .option('--stdin', 'take the text of one file from standard input, for editors')
    .option('--path <path>', 'with --stdin: the path which that file has')
    .option('--summary <file>', 'also add a summary in Markdown to a file, for the page of a run on GitHub')
    .option('--watch', 'check again whenever a file changes')
    .addHelpText(
      'after',
      '\nEnds with 0 when there are no errors, with 1 when there are, with 2 when it could not run.',
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .parse([...argv]);

/**
 * `npm run check`, with the arguments it was given. Prints, and leaves the exit code: 0 without errors, 1 with, 2 where it
 * could not run.
 */
export async function checkCommand(argv: readonly string[]): Promise<void> {
  const command = commandOf(argv);
  const { format, summary, ...options } = command.opts<Options>();

  try {
    const { content, now } = settingsFrom(process.env);
    const asked = await readAsked({ ...options, paths: command.args }, content, process.stdin);
    const folder = relative(project, content).replaceAll('\\', '/') || '.';
    const run = async () => {
      const started = performance.now();
      const { show, wipe } = progressOn(process.stderr);
      const about = { today: now.slice(0, 10), progress: show, ...asked };
      const check = () =>
        about.wanted || about.instead ? checkContent(content, about) : checkOnAllCores(content, about);
      const found = await check();
      const checked = options.fix && fixFiles(content, found.findings) > 0 ? await check() : found;
      wipe();
      const address = ruleAddresses(await instanceOf(content));
      const report = reportOf(checked, performance.now() - started);
      process.stdout.write(formats(folder, allRules, address)[format](report, checked.textOf));
      if (summary !== undefined) appendFileSync(summary, summaryOf(report, address));
      process.exitCode = report.summary.errors > 0 ? 1 : 0;
    };
    await (options.watch ? whenever(content, stopSignal(), run) : run());
  } catch (error) {
    process.stderr.write(`The check could not run. ${(error as Error).message}\n`);
    if (summary !== undefined) appendFileSync(summary, couldNotRun((error as Error).message));
    process.exitCode = 2;
  }
}
