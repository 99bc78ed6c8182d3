/** `npm run bench -- <name>`: what our work costs against a baseline measured in the same run, or what pages weigh; `--help` says more. */
import { Command, InvalidArgumentError } from 'commander';
import { benches } from '#adapters/bench/benches.ts';
import { type Asked, runBench } from '#adapters/bench/run-bench.ts';
import { say } from '#adapters/process/say.ts';

function whole(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 1.');
}

const command = new Command('npm run bench --')
  .description(
    'Measure our work against a baseline in the same run: medians of wall clock and CPU, peak memory of a process of its own.',
  )
  .argument(
    '<name>',
    `what to measure: ${Object.keys(benches).join(', ')}, build, identity (what is built upon the last build is what is built from nothing), shards (a site in four parts), pages (what they weigh), search (how good it is), or all; all writes a table into tests/bench/RESULTS.md`,
  )
  .option('--runs <number>', 'timed runs of each side; the median counts', whole, 5)
  .option('--count <number>', 'items, instead of the usual number', whole)
  .option('--site <folder>', 'pages, search: a site as it was built, instead of building one')
  .option(
    '--lighthouse <folder>',
    'pages: where Lighthouse is installed (npm install lighthouse), for its scores',
  )
  .option('--queries <file>', 'search: judged queries, a JSON list of { query, category, relevance }')
  .option('--titles <file>', 'search: a JSON list of { id, title, facets } to make the library from')
  .option('--stock', 'search: what a first answer takes too, here and on a page of Pagefind as it comes')
  .option('--json', 'figures as JSON: milliseconds and bytes')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const { json, ...asked } = command.opts<Asked & { json?: true }>();
const complain = (line: string) => process.stderr.write(`${line}\n`);

try {
  const name = command.args[0] as string;
  const { figures, lines, over } = await runBench(name, asked, complain);
  const about = { node: process.version, platform: `${process.platform}-${process.arch}`, runs: asked.runs };
  say(json ? JSON.stringify({ ...about, ...figures }, null, 2) : lines.join('\n').trimEnd());
  for (const line of over) {
    complain(`Over the budget: ${line}`);
    process.exitCode = 1;
  }
} catch (error) {
  complain((error as Error).message);
  process.exitCode = 2;
}
