/** A thread of a check: checks its share of the content folder and says what it found. */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { checkShare, type ShareChecked, type ShareOfCheck } from './on-all-cores.ts';

if (parentPort) {
  const [job] = (await once(parentPort, 'message')) as [ShareOfCheck];
  const { files, findings, textOf } = await checkShare(job);
  const texts = [...new Set(findings.map(({ path }) => path))].flatMap((path): [string, string][] => {
    const text = textOf(path);
    return text === undefined ? [] : [[path, text]];
  });
  parentPort.postMessage({ files, findings, texts } satisfies ShareChecked);
}
