import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';
import type { Cost } from '../measure.ts';

/** A program to measure, with those it starts: its arguments for this Node, the folder it runs in, and its environment. */
export type Measured = { args: readonly string[]; folder: string; env: Record<string, string> };

/** How often the processes are looked at; what one uses after the last look is not seen. In milliseconds. */
const every = 100;
/** Linux counts the time of processes in hundredths of a second, whatever its own clock. */
const tick = 10;

/**
 * Runs a program and measures it with all processes that it starts: their CPU time together, and the most memory that they had
 * at one time (their resident sets added up). Linux alone tells this. Throws, with what was printed, when it ends with an error.
 */
export async function treeCost({ args, folder, env }: Measured): Promise<Cost> {
  if (process.platform !== 'linux')
    throw new Error(
      'Unexpected: a system that is not Linux. What a build costs can be measured on Linux alone.',
    );
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
    });
  const used = new Map<number, number>();
  let peak = 0;
  const look = () => {
    let now = 0;
    for (const pid of treeOf(child.pid as number)) {
      const seen = seenOf(pid);
      if (!seen) continue;
      used.set(pid, seen.cpu);
      now += seen.memory;
    }
    peak = Math.max(peak, now);
  };
  const timer = setInterval(look, every);
  const code = await new Promise<number>((settle, fail) => {
    child.on('error', fail);
    child.on('exit', (ended) => {
      clearInterval(timer);
      settle(ended ?? 1);
    });
  });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${printed.trim()}`);
  const cpu = [...used.values()].reduce((sum, one) => sum + one, 0);
  return { wall: performance.now() - started, cpu, peak };
}

/** A process and all that come from it, as far as they are still there. */
function treeOf(pid: number): number[] {
  const found = [pid];
  // A list that grows while it is walked is walked to its new end.
  for (const one of found) {
    const children = read(`/proc/${one}/task/${one}/children`)?.trim();
    if (children) found.push(...children.split(' ').map(Number));
  }
  return found;
}

/** CPU time so far in milliseconds, and resident memory in bytes. */
function seenOf(pid: number): { cpu: number; memory: number } | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  if (!stat || !resident) return undefined;
  // The name, in brackets, may hold spaces; user and system time are the 14th and 15th field (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { cpu: (Number(fields[11]) + Number(fields[12])) * tick, memory: Number(resident) * 1024 };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
