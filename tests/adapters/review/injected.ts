import { appendFileSync } from 'node:fs';

/** Whether every fault is tried at every place, as `npm run faults` does, or some. */
export const everyFault = process.env['FAULTS'] === 'all';

/** The states of a pull request in which faults are tried: three of them, or all, or the one that is asked for. */
export function faultStages(all: readonly string[]): readonly string[] {
  const one = process.env['FAULTS_STAGE'];
  if (one) return all.filter((name) => name === one);
  return everyFault ? all : ['opened', 'split', 'agreed'];
}

/** Whether a kind of fault is tried where all are: the one that is asked for, or each. */
export const isWanted = (fault: string): boolean => (process.env['FAULTS_KIND'] ?? fault) === fault;

/** Tells `npm run faults` that so many faults were injected. */
export function injected(what: string, count: number): void {
  const file = process.env['FAULTS_COUNTS'];
  if (file) appendFileSync(file, `${JSON.stringify({ what, injected: count })}\n`);
}
