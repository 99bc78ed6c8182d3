import { openWorker } from '../process/worker.ts';
import type { Taken } from './flood-worker.ts';
import type { Flood } from './floods.ts';

/** What one check may take: processor time, memory, and milliseconds by the clock until it answers. */
export type Bearable = { milliseconds: number; megabytes: number; wait: number };
export const bearable: Bearable = { milliseconds: 2000, megabytes: 300, wait: 40_000 };

/** A flood with what it took; `broke` says how it was too much. */
export type Measured = { name: string; taken?: Taken; broke?: string };

/** Megabytes that the checker may use for what it makes: with the program itself and the parser it stays below what is bearable. */
const HEAP = 160;
/** A process that has grown so far is replaced. */
const COLD = 240;

function told({ milliseconds, megabytes }: Taken, most: Bearable): string | undefined {
  if (milliseconds > most.milliseconds) return `It took ${Math.round(milliseconds)} ms of processor time.`;
  if (megabytes > most.megabytes) return `It took ${Math.round(megabytes)} MB.`;
  return undefined;
}

/**
 * Checks each flood in a process that is watched: processor time, memory, whether it answers at all. A process that has
 * grown is replaced before the next, so that no flood is charged with what another left behind.
 */
export async function* measured(
  floods: Iterable<Flood>,
  most: Bearable = bearable,
): AsyncGenerator<Measured> {
  const file = new URL('flood-worker.ts', import.meta.url);
  let worker = openWorker<unknown, Taken>(file, HEAP);
  try {
    for (const { name, files } of floods) {
      const outcome = await worker.ask(files, most.wait);
      if (outcome.is === 'stopped') {
        yield { name, broke: `It was stopped for ${outcome.why}.` };
        continue;
      }
      const broke = told(outcome.answer, most);
      yield { name, taken: outcome.answer, ...(broke && { broke }) };
      if (outcome.answer.megabytes <= COLD) continue;
      worker.close();
      worker = openWorker(file, HEAP);
    }
  } finally {
    worker.close();
  }
}
