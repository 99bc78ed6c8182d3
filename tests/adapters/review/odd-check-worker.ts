/** A process like `check-worker.ts` whose parser cannot bear some words: it hangs, takes all memory, or breaks. */
import type { Checked } from '#core/review/snapshot.ts';
import type { Word } from '../../../src/adapters/process/worker.ts';
import type { CheckJob } from '../../../src/adapters/review/checks.ts';

const say = (word: Word<Checked | undefined>) => void process.send?.(word);
const none: Checked = { findings: [], contents: [], levels: [] };

function read(text: string): void {
  const held: number[][] = [];
  while (text.includes('HANG'));
  while (text.includes('HOG')) held.push(new Array(1e5).fill(held.length));
  if (text.includes('CRASH')) process.kill(process.pid, 'SIGSEGV');
  if (text.includes('THROW')) throw new Error('a mistake of ours');
}

process.on('message', (job: CheckJob) => {
  try {
    if ('main' in job) return say({ answer: undefined });
    const text = job.change.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join();
    read(text);
    if ((text.match(/SLOW/g) ?? []).length > 1) for (;;);
    say({ answer: none });
  } catch (error) {
    say({ threw: (error as Error).message });
  }
});
process.on('disconnect', () => process.exit());
say({ ready: true });
