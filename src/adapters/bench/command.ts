import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../files/project.ts';
import { runNode } from '../process/run.ts';
import { type Cost, median } from './measure.ts';

/**
 * A program for this Node, or an option of Node with the program behind it, run in the project's folder. `before` is done
 * each time before it, off the clock.
 */
export type Command = {
  file: string;
  args: readonly string[];
  env?: Record<string, string>;
  before?: () => void;
};

/** Loaded into the program before its own code: writes what the process cost when it ends. */
const reporter = join(project, 'scripts/bench-cost.cjs');

/** Runs a command once. Throws when it could not do its work; findings (exit code 1) are work done. */
export async function once({ file, args, env }: Command, folder: string): Promise<Cost> {
  const report = join(folder, 'cost.json');
  await rm(report, { force: true });
  const told = { ...env, NODE_OPTIONS: `--require=${JSON.stringify(reporter)}`, COST_FILE: report };
  const { code, errors, seconds } = await runNode({ file, args, env: told }, project);
  if (code > 1) throw new Error(`${[file, ...args].join(' ')} ended with ${code}: ${errors.trim()}`);
  const cost = JSON.parse(await readFile(report, 'utf8')) as Omit<Cost, 'wall'>;
  return { wall: seconds * 1000, ...cost };
}

/** What a command costs, start included: medians of so many runs, and the highest peak. */
export async function costOf(command: Command, runs: number, folder: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    command.before?.();
    costs.push(await once(command, folder));
  }
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    peak: Math.max(...costs.map(({ peak }) => peak)),
  };
}
