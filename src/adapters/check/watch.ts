import { watch } from 'node:fs';

/**
 * Runs a task now and whenever something in a folder changes, never twice at once; changes while it runs are taken up
 * afterwards. Ends with the signal.
 */
export async function whenever(folder: string, stop: AbortSignal, task: () => Promise<void>): Promise<void> {
  let wake: () => void = () => {};
  let pending = true;
  const watcher = watch(folder, { recursive: true, signal: stop }, () => {
    pending = true;
    wake();
  });
  watcher.on('error', () => wake());
  while (!stop.aborted) {
    if (pending) {
      // Editors write a file in several steps: wait until they are done.
      await new Promise((go) => setTimeout(go, 80));
      pending = false;
      await task();
      continue;
    }
    await new Promise<void>((go) => {
      wake = go;
      stop.addEventListener('abort', () => go(), { once: true });
    });
  }
}
