/** A thread of a check: checks its share of the content folder and says what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { shareOf } from '#core/check/near.ts';
import { checkContent } from './check-content.ts';
import type { FromThread, ShareOfCheck } from './on-all-cores.ts';

const { content, today, ...share } = workerData as ShareOfCheck;
const say = (word: FromThread): void => parentPort?.postMessage(word);

let last = 0;
const { files, findings, textOf } = await checkContent(content, {
  today,
  wanted: (paths) => shareOf(paths, share),
  progress(what, done, total) {
    if (performance.now() - last < 100) return;
    last = performance.now();
    say({ is: 'progress', what, done, total });
  },
});
const texts = [...new Set(findings.map(({ path }) => path))].flatMap((path): [string, string][] => {
  const text = textOf(path);
  return text === undefined ? [] : [[path, text]];
});
say({ is: 'checked', files: [...files], findings: [...findings], texts });
