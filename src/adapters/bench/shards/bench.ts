import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeUp } from '../../files/write-made-up.ts';
import type { Say } from '../../process/say.ts';
import { mergeParts } from '../../shards/merge.ts';
import { filesApart } from '../build/files-apart.ts';
import { type BuildCost, forgetBuilds, ourBuild } from '../build/our-build.ts';
import { type Alike, searchedAlike } from './searched-alike.ts';

/**
 * A site built at once and in parts: what each build costs, part 0 first; pages that are not the same (that of the search says in how
 * many parts its index stands); and how alike the answers of the two are.
 */
export type ShardFigures = {
  count: number;
  whole: BuildCost;
  parts: BuildCost[];
  apart: string[];
  search: Alike;
};

/** Files that have to differ: Pagefind's own, and those that name them. */
const ofSearch = /^(?:pagefind\/|sw\.js$|search\/index\.html$|sitemap-)/;

/** Builds a made-up library at once and in `of` parts, each from nothing and by itself, merges them, and compares the two. */
export async function benchShards(
  { count, of }: { count: number; of: number },
  tell: Say,
): Promise<ShardFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-shards-'));
  const content = join(folder, 'content');
  const shards = Array.from({ length: of + 1 }, (_, part) => ({ part, of }));
  const folderOf = ({ part }: { part: number }) => join(folder, `part-${part}`);
  try {
    await writeMadeUp(content, { count, seed: 1 });
    tell('At once …');
    const whole = await ourBuild(content, join(folder, 'whole'));
    const parts: BuildCost[] = [];
    for (const shard of shards) {
      tell(`Part ${shard.part} of ${of} …`);
      parts.push(await ourBuild(content, folderOf(shard), { shard }));
    }
    await mergeParts(shards.map(folderOf), join(folder, 'merged'));
    const apart = filesApart(join(folder, 'whole'), join(folder, 'merged')).filter(
      (path) => !ofSearch.test(path),
    );
    tell('Asking both …');
    const search = await searchedAlike(join(folder, 'whole'), join(folder, 'merged'), content);
    return { count, whole, parts, apart, search };
  } finally {
    for (const shard of [undefined, ...shards]) await forgetBuilds(content, shard);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Figures as lines for a person. */
export function shardsTable({ count, whole, parts, apart, search }: ShardFigures): string[] {
  const line = (name: string, { cpu, peak }: BuildCost) =>
    `  ${name.padEnd(12)}${(cpu / 1000).toFixed(1).padStart(9)} s${String(Math.round(peak / 1e6)).padStart(9)} MB`;
  return [
    `shards: ${count.toLocaleString('en-GB')} write-ups, CPU and peak memory of each build`,
    line('at once', whole),
    ...parts.map((part, at) => line(`part ${at}`, part)),
    apart.length === 0 ? '  Every page is the same.' : `  Not the same: ${apart.slice(0, 10).join(', ')}`,
    ...alikeTable(search),
  ];
}

const alikeTable = ({ queries, page, texts }: Alike): string[] => [
  `  ${queries} queries; of the first ten in common, and queries with the first ten in the same order:`,
  `  on the page  ${page.overlap.toFixed(3).padStart(9)}  ${String(page.sameOrder).padStart(9)}; ${page.sameCounts} with the same number of results`,
  `  in texts     ${texts.overlap.toFixed(3).padStart(9)}  ${String(texts.sameOrder).padStart(9)}; ${texts.sameSets} with the same results, ${texts.found} in the mean`,
];
