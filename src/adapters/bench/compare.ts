import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../process/run.ts';
import { costOf } from './command.ts';
import type { CommandContest, Contest, Setting, Side, WorkContest } from './contest.ts';
import type { Cost } from './measure.ts';

/** What both sides cost; of a baseline that is a limit only the CPU time is known. */
type Costs = { ours: Cost; baseline: Partial<Cost> };

/** A contest with what both sides cost, and ours as a multiple of the baseline. */
export type Comparison = Pick<Contest, 'id' | 'what' | 'against' | 'count'> &
  Costs & { ratio: Partial<Cost> };

/** The script that measures one side in a process of its own: the contest, the side, the input and the runs. */
const script = 'scripts/bench-measure.ts';

/** Makes up the input once and measures each side in processes of their own, one after the other. */
export async function compare(
  contest: Contest,
  setting: Setting,
  { runs, count = contest.count }: { runs: number; count?: number | undefined },
): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const costs = await ('start' in contest
      ? costsOfWork(contest, setting, { runs, count, folder })
      : costsOfCommands(contest, { runs, count, folder }));
    const { id, what, against } = contest;
    return { id, what, against, count, ...costs, ratio: ratioOf(costs) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Run = { runs: number; count: number; folder: string };

async function costsOfWork(
  contest: WorkContest,
  setting: Setting,
  { runs, count, folder }: Run,
): Promise<Costs> {
  const input = join(folder, 'input.json');
  await writeFile(input, contest.input(count, setting));
  const measured = async (side: Side): Promise<Cost> => {
    const args = [contest.id, side, input, String(runs)];
    const { code, output, errors } = await runNode({ file: script, args }, process.cwd());
    if (code !== 0) throw new Error(`Measuring ${contest.id}, ${side} failed: ${errors.trim()}`);
    return JSON.parse(output) as Cost;
  };
  return { ours: await measured('ours'), baseline: await measured('baseline') };
}

async function costsOfCommands(contest: CommandContest, { runs, count, folder }: Run): Promise<Costs> {
  const { ours, baseline } = await contest.commands(count, join(folder, 'content'));
  return {
    ours: await costOf(ours, runs, folder),
    baseline: 'cpuMax' in baseline ? { cpu: baseline.cpuMax } : await costOf(baseline, runs, folder),
  };
}

function ratioOf({ ours, baseline }: Costs): Partial<Cost> {
  const names = ['wall', 'cpu', 'peak'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const most = baseline[name];
      return most === undefined ? [] : [[name, ours[name] / most]];
    }),
  );
}
