import { builtFilesIn, type Mentions, reachable } from '#core/offline/reach.ts';
import { type Room, tooMuch } from '#core/offline/room.ts';
import { keptAs, keptFor, routeOf } from '#core/offline/route.ts';
import { worker } from './scope.ts';

/** The number changes when what is kept with a copy does. */
const ours = `${keptFor(worker.registration.scope)}1:`;
export const pagesCache = `${ours}pages`;
const builtCache = `${ours}built`;
const othersCache = `${ours}others`;

/** Of every kind so many and so much at most: a site read for years must not fill a phone. */
const rooms: Readonly<Record<string, Room>> = {
  [pagesCache]: { most: 80, bytes: 12e6 },
  [othersCache]: { most: 150, bytes: 20e6 },
};
const largest = 4e6;
let forgotten = false;

const keptOn = 'x-kept-on';
const size = 'x-bytes';
const files = 'x-built-files';

/** When a copy was kept, ISO. */
export const whenKept = (copy: Response): string => copy.headers.get(keptOn) ?? '';

const ok = (answer: Response): boolean => answer.status === 200 && answer.type === 'basic';

/** Whether an answer is a page of this site as it should be, rather than an error, a download or another site's page. */
export const isPage = (answer: Response): boolean =>
  ok(answer) && !answer.redirected && (answer.headers.get('content-type') ?? '').startsWith('text/html');

async function put(
  cacheName: string,
  url: string,
  body: Blob,
  headers: Record<string, string>,
): Promise<void> {
  if (forgotten || body.size > largest) return;
  const cache = await caches.open(cacheName);
  const about = {
    ...headers,
    'content-type': body.type,
    [keptOn]: new Date().toISOString(),
    [size]: `${body.size}`,
  };
  await cache.put(keptAs(url), new Response(body, { headers: about }));
  const room = rooms[cacheName];
  if (room) for (const { url: old } of tooMuch(await contents(cache), room)) await cache.delete(old);
}

async function contents(cache: Cache): Promise<{ url: string; bytes: number }[]> {
  const copies = await Promise.all(
    (await cache.keys()).map(async (request) => [request.url, await cache.match(request)] as const),
  );
  return copies.map(([url, copy]) => ({ url, bytes: Number(copy?.headers.get(size) ?? 0) }));
}

/** Keeps a page, and every built file that it can come to need. */
export async function keepPage(url: string, html: string, mentions: Mentions): Promise<void> {
  const paths = reachable(builtFilesIn(html), mentions);
  const body = new Blob([html], { type: 'text/html;charset=utf-8' });
  await put(pagesCache, url, body, { [files]: paths.join(' ') });
  await Promise.all(paths.map((path) => load(worker.registration.scope + path).catch(() => {})));
}

/** Fetches a file, where that is needed, so that it is kept. */
export async function load(url: string): Promise<void> {
  const asked = { method: 'GET', url, navigates: false, ranged: false };
  const route = routeOf(asked, worker.registration.scope);
  if (route === 'unchanging') await (await built(url)).kept;
  if (route === 'changing') await (await other(url)).kept;
}

/** An answer, which need not wait until a copy of it is `kept`. */
export type Fetched = { answer: Response; kept: Promise<void> };

/** A file whose name holds a digest: its copy, else from the network, and kept. */
export async function built(url: string): Promise<Fetched> {
  const cacheName = url.startsWith(`${worker.registration.scope}_astro/`) ? builtCache : othersCache;
  const copy = await caches.match(keptAs(url), { cacheName });
  return copy ? { answer: copy, kept: Promise.resolve() } : keeping(cacheName, url, await fetch(url));
}

/** Anything else of this site: from the network, else its copy. */
export async function other(request: Request | string): Promise<Fetched> {
  const url = typeof request === 'string' ? request : request.url;
  try {
    return keeping(othersCache, url, await fetch(request));
  } catch (error) {
    const copy = await caches.match(keptAs(url), { cacheName: othersCache });
    if (copy) return { answer: copy, kept: Promise.resolve() };
    throw error;
  }
}

function keeping(cacheName: string, url: string, answer: Response): Fetched {
  const copy = ok(answer) ? answer.clone() : undefined;
  const kept = copy?.blob().then((body) => put(cacheName, url, body, {}));
  return { answer, kept: (kept ?? Promise.resolve()).catch(() => {}) };
}

/** Drops what earlier workers kept in other ways, and built files that no kept page needs. */
export async function tidy(): Promise<void> {
  const scope = keptFor(worker.registration.scope);
  const known = new Set([pagesCache, builtCache, othersCache]);
  for (const name of await caches.keys())
    if (name.startsWith(scope) && !known.has(name)) await caches.delete(name);
  const needed = new Set<string>();
  for (const copy of await (await caches.open(pagesCache)).matchAll())
    for (const name of (copy.headers.get(files) ?? '').split(' '))
      needed.add(worker.registration.scope + name);
  const cache = await caches.open(builtCache);
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}

/** Forgets everything, and keeps nothing more: pages that are open may go on asking. */
export async function forget(): Promise<void> {
  forgotten = true;
  for (const name of [pagesCache, builtCache, othersCache]) await caches.delete(name);
}
