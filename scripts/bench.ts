/** `npm run bench -- <name>`: what our work costs against a baseline measured in the same run; `--help` says more. */
import { Command, InvalidArgumentError } from 'commander';
import { benches, contestsOf } from '#adapters/bench/benches.ts';
import { type Comparison, compare } from '#adapters/bench/compare.ts';
import { tableOf } from '#adapters/bench/table.ts';
import { settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { say } from '#adapters/process/say.ts';

const whole = (text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(text);
};

const command = new Command('npm run bench --')
  .description(
    'Measure our work against a baseline in the same run: medians of wall clock and CPU, peak memory of a process of its own.',
  )
  .argument('<name>', `what to measure: ${Object.keys(benches).join(', ')}, or all`)
  .option('--runs <number>', 'timed runs of each side; the median counts', whole, 5)
  .option('--count <number>', 'items, instead of the usual number', whole)
  .option('--json', 'figures as JSON: milliseconds and bytes')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { runs, count, json } = command.opts<{ runs: number; count?: number; json?: true }>();

try {
  const contests = contestsOf(command.args[0] as string);
  const { content, now } = settingsFrom(process.env);
  const setting = { policy: await policyOf(content), today: now.slice(0, 10) };
  const comparisons: Comparison[] = [];
  for (const contest of contests) comparisons.push(await compare(contest, setting, { runs, count }));
  const about = { node: process.version, platform: `${process.platform}-${process.arch}`, runs };
  say(json ? JSON.stringify({ ...about, comparisons }, null, 2) : tableOf(comparisons).join('\n').trimEnd());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
