import { keptFor } from '#core/offline/route.ts';
import { offlineMeta } from '#views/offline.ts';
// In the one script that is on every page: a script of its own would cost each page a digest in its policy.
import '../trusted/scripts.ts';

const address = document.querySelector<HTMLMetaElement>(`meta[name="${offlineMeta}"]`)?.content;

/** Starts the worker that keeps pages for reading offline, once the page itself is done. */
async function keepPages(script: string): Promise<void> {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ ports: [answer] }) =>
    answer?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name)),
  );
  serviceWorker.startMessages();
  const registration = await serviceWorker.register(script, { updateViaCache: 'none' });
  await registration.update().catch(() => stopIfGone(script, registration));
}

/** Browsers keep a worker whose file is gone for ever; this site does not want that. */
async function stopIfGone(script: string, registration: ServiceWorkerRegistration): Promise<void> {
  const { status } = await fetch(script, { method: 'HEAD', cache: 'no-store' });
  if (status !== 404 && status !== 410) return;
  await registration.unregister();
  for (const name of await caches.keys())
    if (name.startsWith(keptFor(registration.scope))) await caches.delete(name);
}

const start = () => address && keepPages(address).catch(() => {});

// Without a worker everything can be read as well, only not offline.
if (address && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
