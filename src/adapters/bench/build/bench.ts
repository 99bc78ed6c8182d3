import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeUp } from '../../files/write-made-up.ts';
import type { Say } from '../../process/say.ts';
import { type Cost, median } from '../measure.ts';
import { changeOne } from './change-one.ts';
import { bytesIn, filesApart } from './files-apart.ts';
import { type BuildCost, forgetBuilds, ourBuild, plainly } from './our-build.ts';
import { writeStockSite } from './stock-site.ts';
import { type Measured, treeCost } from './tree-cost.ts';

/**
 * Our build of a made-up library with its search index, from nothing (`cold`) and after one write-up was changed (`changed`), and
 * that of the stock site of the same content. `apart`: files that are not the same in the changed site as in one made from nothing.
 */
export type BuildFigures = {
  count: number;
  cold: BuildCost;
  changed: BuildCost;
  stock: BuildCost;
  ratio: { cpu: number; peak: number; wall: number; bytes: number };
  changedOfCold: { cpu: number; wall: number };
  apart: string[];
};

/** The stock site loads every module at once; more memory than Node gives by itself, so that it can end. */
const stockHeap = '--max-old-space-size=16384';

/** Measures all three, one after the other, `runs` times each. Share images are left out: the stock site has none. */
export async function benchBuild(
  { count, runs }: { count: number; runs: number },
  tell: Say,
): Promise<BuildFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  const content = join(folder, 'content');
  try {
    tell(`Writing ${count} made-up write-ups …`);
    await writeMadeUp(content, { count, seed: 1 });
    const stockFolder = join(folder, 'stock');
    await writeStockSite(stockFolder);
    const [cold, changed, stock]: [BuildCost[], BuildCost[], BuildCost[]] = [[], [], []];
    const apart = new Set<string>();
    for (let run = 1; run <= runs; run += 1) {
      const name = `run ${run} of ${runs}`;
      cold.push(await told(`ours, ${name}`, tell, ourBuild(content, join(folder, 'site'))));
      changeOne(content, 'made-up-00001', `This was changed ${run} times.`);
      changed.push(await told(`one changed, ${name}`, tell, ourBuild(content, join(folder, 'site'))));
      await forgetBuilds(content);
      await cp(join(folder, 'site'), join(folder, 'changed'), { recursive: true });
      await ourBuild(content, join(folder, 'site'));
      for (const path of filesApart(join(folder, 'site'), join(folder, 'changed'))) apart.add(path);
      await rm(join(folder, 'changed'), { recursive: true });
      await forgetBuilds(content);
      stock.push(await told(`stock, ${name}`, tell, stockOf(content, stockFolder)));
    }
    const of = { cold: middle(cold), changed: middle(changed), stock: middle(stock) };
    return {
      ...{ count, ...of, apart: [...apart] },
      ratio: {
        cpu: of.cold.cpu / of.stock.cpu,
        peak: of.cold.peak / of.stock.peak,
        wall: of.cold.wall / of.stock.wall,
        bytes: of.cold.bytes / of.stock.bytes,
      },
      changedOfCold: { cpu: of.changed.cpu / of.cold.cpu, wall: of.changed.wall / of.cold.wall },
    };
  } finally {
    await forgetBuilds(content);
    await rm(folder, { recursive: true, force: true });
  }
}

async function told(what: string, tell: Say, build: Promise<BuildCost>): Promise<BuildCost> {
  const cost = await build;
  tell(`${what}: ${(cost.cpu / 1000).toFixed(1)} s of CPU, ${Math.round(cost.peak / 1e6)} MB`);
  return cost;
}

async function stockOf(content: string, folder: string): Promise<BuildCost> {
  const [out, kept] = [join(folder, 'dist'), join(folder, '.cache')];
  for (const before of [out, kept]) await rm(before, { recursive: true, force: true });
  const env = plainly({ STOCK_CONTENT: content, NODE_ENV: 'production' });
  const programs: Measured[] = [
    { args: [stockHeap, 'node_modules/astro/bin/astro.mjs', 'build'], folder, env },
    { args: ['node_modules/pagefind/lib/runner/bin.cjs', '--site', out], folder, env },
  ];
  const costs: Cost[] = [];
  for (const program of programs) costs.push(await treeCost(program));
  const sum = (of: (cost: Cost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  return {
    ...{ wall: sum(({ wall }) => wall), cpu: sum(({ cpu }) => cpu) },
    ...{ peak: Math.max(...costs.map(({ peak }) => peak)), bytes: bytesIn(out) },
  };
}

function middle(costs: readonly BuildCost[]): BuildCost {
  const of = (what: keyof BuildCost) => median(costs.map((cost) => cost[what]));
  return { wall: of('wall'), cpu: of('cpu'), peak: of('peak'), bytes: of('bytes') };
}
