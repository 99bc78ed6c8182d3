/** `npm run bench -- <name>`: what our work costs against a baseline measured in the same run, or what pages weigh; `--help` says more. */
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { benches, contestsOf } from '#adapters/bench/benches.ts';
import { type Comparison, compare } from '#adapters/bench/compare.ts';
import { benchPages, overBudget, pagesTable } from '#adapters/bench/pages/bench.ts';
import { requestLines, requestsPerPull } from '#adapters/bench/requests.ts';
import { benchSearch } from '#adapters/bench/search/bench.ts';
import { tableOf } from '#adapters/bench/table.ts';
import { cache, settingsFrom } from '#adapters/files/project.ts';
import { policyOf } from '#adapters/files/root-files.ts';
import { buildSite } from '#adapters/process/build-site.ts';
import { say } from '#adapters/process/say.ts';
import { siteFrom } from '#adapters/process/site.ts';

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
    `what to measure: ${Object.keys(benches).join(', ')}, or all of these; pages: what pages weigh; search: how good it is`,
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
type Texts = { site?: string; lighthouse?: string; queries?: string; titles?: string };
type Options = Texts & { runs: number; count?: number; json?: true; stock?: true };
const { runs, count, json, site, lighthouse, ...given } = command.opts<Options>();
const complain = (line: string) => process.stderr.write(`${line}\n`);
const about = { node: process.version, platform: `${process.platform}-${process.arch}`, runs };

async function pages(): Promise<void> {
  const { base, ...places } = await siteFrom(process.env);
  const folder = site ?? join(cache, 'bench-site');
  if (!site) await buildSite({ ...places, base, out: folder }, complain);
  const figures = await benchPages({ folder, base, lighthouse, runs });
  say(json ? JSON.stringify({ ...about, pages: figures }, null, 2) : pagesTable(figures).join('\n'));
  for (const line of overBudget(figures)) {
    complain(`Over the budget: ${line}`);
    process.exitCode = 1;
  }
}

const search = async () => say(JSON.stringify(await benchSearch({ ...given, site }, complain), null, 2));

async function contests(): Promise<void> {
  const wanted = contestsOf(command.args[0] as string);
  const { content, now } = settingsFrom(process.env);
  const setting = { policy: await policyOf(content), today: now.slice(0, 10) };
  const comparisons: Comparison[] = [];
  for (const contest of wanted) comparisons.push(await compare(contest, setting, { runs, count }));
  const requests = wanted.some(({ id }) => id === 'judging') ? await requestsPerPull() : undefined;
  const lines = [...tableOf(comparisons), ...(requests ? requestLines(requests) : [])];
  say(json ? JSON.stringify({ ...about, comparisons, requests }, null, 2) : lines.join('\n').trimEnd());
}

try {
  const [name] = command.args;
  await (name === 'pages' ? pages() : name === 'search' ? search() : contests());
} catch (error) {
  complain((error as Error).message);
  process.exitCode = 2;
}
