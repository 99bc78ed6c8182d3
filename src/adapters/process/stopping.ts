/** A signal that is raised at Ctrl-C, or when another program asks this one to end. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  return controller.signal;
}

/** Waits until `stop` is raised. */
export function until(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((raised) => stop.addEventListener('abort', () => raised(), { once: true }));
}
