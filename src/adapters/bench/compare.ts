import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../process/run.ts';
import { type Contest, type Setting, type Side, sides } from './contest.ts';
import type { Cost } from './measure.ts';

/** A contest with what both sides cost, and ours as a multiple of the baseline. */
export type Comparison = Pick<Contest, 'id' | 'what' | 'against' | 'count'> &
  Record<Side, Cost> & { ratio: Cost };

/** The script that measures one side in a process of its own: the contest, the side, the input and the runs. */
const script = 'scripts/bench-measure.ts';

/** Makes up the input once and measures each side in a process of its own, one after the other. */
export async function compare(
  contest: Contest,
  setting: Setting,
  { runs, count = contest.count }: { runs: number; count?: number | undefined },
): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const input = join(folder, 'input.json');
    await writeFile(input, contest.input(count, setting));
    const costs: Partial<Record<Side, Cost>> = {};
    for (const side of sides) costs[side] = await measured([contest.id, side, input, String(runs)]);
    const { ours, baseline } = costs as Record<Side, Cost>;
    const { id, what, against } = contest;
    return { id, what, against, count, ours, baseline, ratio: ratioOf(ours, baseline) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(args: readonly string[]): Promise<Cost> {
  const { code, output, errors } = await runNode({ file: script, args }, process.cwd());
  if (code !== 0) throw new Error(`Measuring ${args.slice(0, 2).join(', ')} failed: ${errors.trim()}`);
  return JSON.parse(output) as Cost;
}

const ratioOf = (ours: Cost, baseline: Cost): Cost => ({
  wall: ours.wall / baseline.wall,
  cpu: ours.cpu / baseline.cpu,
  peak: ours.peak / baseline.peak,
});
