import { join } from 'node:path';
import { cache, project, settingsFrom } from '../files/project.ts';
import { policyOf } from '../files/root-files.ts';
import { buildSite } from '../process/build-site.ts';
import type { Say } from '../process/say.ts';
import { siteFrom } from '../process/site.ts';
import { contestsOf } from './benches.ts';
import { benchBuild } from './build/bench.ts';
import { benchIdentity, identityTable } from './build/identity.ts';
import { buildTable } from './build/table.ts';
import { type Comparison, compare } from './compare.ts';
import { benchPages, overBudget, pagesTable } from './pages/bench.ts';
import { requestLines, requestsPerPull } from './requests.ts';
import { keepResults } from './results.ts';
import { benchSearch } from './search/bench.ts';
import { benchShards, shardsTable } from './shards/bench.ts';
import { tableOf } from './table.ts';

/** What was asked of a bench: how often and how much, and where things are. */
export type Asked = {
  runs: number;
  count?: number;
  site?: string;
  lighthouse?: string;
  queries?: string;
  titles?: string;
  stock?: true;
};

/** What a bench found: figures for programs, lines for people, and what was over its budget. */
type Found = { figures: object; lines: string[]; over: string[] };

/** Runs a bench by its name, and gives what it found; `all` runs every one, and writes its table into the results. */
export async function runBench(name: string, asked: Asked, tell: Say): Promise<Found> {
  if (name === 'pages') return pages(asked, tell);
  if (name === 'search') return search(asked, tell);
  if (name === 'build') return build(asked, tell);
  if (name === 'shards') return shards(asked, tell);
  if (name === 'identity') return identity(asked, tell);
  if (name !== 'all') return contests(name, asked, tell);
  const parts = [
    await contests('all', asked, tell),
    await build(asked, tell),
    await identity(asked, tell),
    await shards(asked, tell),
    await pages(asked, tell),
  ];
  if (asked.queries && asked.titles) parts.push(await search(asked, tell));
  const found: Found = {
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
    lines: parts.flatMap(({ lines }) => [...lines, '']),
    over: parts.flatMap(({ over }) => over),
  };
  await keepResults(join(project, 'tests/bench/RESULTS.md'), found.lines, asked);
  return found;
}

/** Write-ups in a build that is measured, where nobody says how many. */
const buildCount = 1000;
const identityCount = 40;

async function build({ runs, count = buildCount }: Asked, tell: Say): Promise<Found> {
  const figures = await benchBuild({ count, runs }, tell);
  return { figures: { build: figures }, lines: buildTable(figures), over: [] };
}

async function shards({ count = buildCount }: Asked, tell: Say): Promise<Found> {
  const figures = await benchShards({ count, of: 4 }, tell);
  return { figures: { shards: figures }, lines: shardsTable(figures), over: [] };
}

async function identity({ count = identityCount }: Asked, tell: Say): Promise<Found> {
  const figures = await benchIdentity({ count }, tell);
  const over = figures
    .filter(({ apart }) => apart.length > 0)
    .map(({ edit }) => `after ${edit}, files were not the same`);
  return { figures: { identity: figures }, lines: identityTable(figures), over };
}

async function pages({ site, lighthouse, runs }: Asked, tell: Say): Promise<Found> {
  const { base, ...places } = await siteFrom(process.env);
  const folder = site ?? join(cache, 'bench-site');
  if (!site) await buildSite({ ...places, base, out: folder }, tell);
  const figures = await benchPages({ folder, base, lighthouse, runs });
  return { figures: { pages: figures }, lines: pagesTable(figures), over: overBudget(figures) };
}

async function search(asked: Asked, tell: Say): Promise<Found> {
  const { queries, titles, stock, site } = asked;
  const figures = await benchSearch({ queries, titles, stock, site }, tell);
  return { figures, lines: JSON.stringify(figures, null, 2).split('\n'), over: [] };
}

async function contests(name: string, { runs, count }: Asked, tell: Say): Promise<Found> {
  const wanted = contestsOf(name);
  const { content, now } = settingsFrom(process.env);
  const setting = { policy: await policyOf(content), today: now.slice(0, 10) };
  const comparisons: Comparison[] = [];
  for (const contest of wanted) {
    tell(`${contest.id} …`);
    comparisons.push(await compare(contest, setting, { runs, count }));
  }
  const requests = wanted.some(({ id }) => id === 'judging') ? await requestsPerPull() : undefined;
  const lines = [...tableOf(comparisons), ...(requests ? requestLines(requests) : [])];
  return { figures: { comparisons, requests }, lines, over: [] };
}
