/** `npm run check`: reads the content folder as the build does and says what is wrong, where, and how to put it right. */
import { Command, Option } from 'commander';
import { loadLibrary } from '#adapters/files/load-library.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { formats, reportOf, within } from '#core/check/report.ts';

const command = new Command('npm run -s check --')
  .description(
    'Check the content: every file, or those under the paths given (relative to the project or the content folder).',
  )
  .argument('[paths...]', 'files or folders')
  .addOption(new Option('--format <name>', 'how to print').choices(Object.keys(formats)).default('pretty'))
  .parse();
const { format } = command.opts<{ format: keyof typeof formats }>();

try {
  const started = performance.now();
  const { content } = settingsFrom(process.env);
  const { library, paths, textOf } = await loadLibrary(content);
  const wanted = within(paths, library.problems, command.args, content);
  const report = reportOf(wanted, performance.now() - started);
  process.stdout.write(formats[format](report, textOf));
  process.exitCode = report.summary.errors > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`The check could not run. ${(error as Error).message}\n`);
  process.exitCode = 2;
}
