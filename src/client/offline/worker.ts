import type { Mentions } from '#core/offline/reach.ts';
import { keptAs, routeOf } from '#core/offline/route.ts';
import { allowsKeeping, type KeptPage, titleIn, withKeptPages, withNotice } from '#views/offline.ts';
import {
  built,
  type Fetched,
  forget,
  isPage,
  keepPage,
  load,
  other,
  pagesCache,
  tidy,
  whenKept,
} from './keep.ts';
import { type OpenPage, worker } from './scope.ts';

/** Set by the build: its digest, the page for what is not kept, and which built files name which. */
declare const BUILT: { digest: string; offlinePage: string; mentions: Mentions };

const { scope } = worker.registration;
const offlinePage = scope + BUILT.offlinePage;

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepFrom(offlinePage), keepOpenPages()]).then(() => worker.skipWaiting()));
});

// Any worker can serve any page: pages come from the network first, and built files have digests in their names.
worker.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode, headers } = request;
  const asked = { method, url, navigates: mode === 'navigate', ranged: headers.has('range') };
  const route = routeOf(asked, scope);
  const answered = (fetched: Promise<Fetched>) =>
    event.respondWith(
      fetched.then(({ answer, kept }) => {
        event.waitUntil(kept);
        return answer;
      }),
    );
  if (route === 'page') answered(page(request));
  if (route === 'unchanging') answered(built(url));
  if (route === 'changing') answered(other(request));
});

/** A page from the network, which is then kept; else its copy, with a notice; else the offline page, with what can be read. */
async function page(request: Request): Promise<Fetched> {
  try {
    const answer = await fetch(request);
    const kept = isPage(answer) ? cameOnline(request.url, answer.clone()) : Promise.resolve();
    return { answer, kept: kept.catch(() => {}) };
  } catch {
    return { answer: await pageKept(request.url), kept: Promise.resolve() };
  }
}

async function pageKept(url: string): Promise<Response> {
  const cache = await caches.open(pagesCache);
  const copy = await cache.match(keptAs(url));
  if (copy) return html(withNotice(await copy.text(), time(whenKept(copy))));
  const instead = await cache.match(offlinePage);
  if (!instead) return Response.error();
  return html(withKeptPages(await instead.text(), await keptPages(cache)));
}

/** Keeps a page that came; a site whose pages no longer ask for it is left alone from then on. */
async function cameOnline(url: string, answer: Response): Promise<void> {
  const text = await answer.text();
  if (allowsKeeping(text)) return keepPage(url, text, BUILT.mentions);
  await worker.registration.unregister();
  await forget();
}

async function keepFrom(url: string): Promise<void> {
  const answer = await fetch(keptAs(url));
  if (isPage(answer)) await keepPage(url, await answer.text(), BUILT.mentions);
}

/** The pages that were open before there was a worker, and what they have loaded: opened once, they can be read. */
async function keepOpenPages(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const here = open.filter(({ url }) => url.startsWith(scope));
  await Promise.all(here.map((one) => keepOpenPage(one).catch(() => {})));
}

async function keepOpenPage(one: OpenPage): Promise<void> {
  await keepFrom(one.url);
  await Promise.all((await loadedBy(one)).map((url) => load(url).catch(() => {})));
}

/** What a page says it has loaded; nothing when it does not say within a second. */
const loadedBy = (one: OpenPage): Promise<string[]> =>
  new Promise((settle) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<string[]>) => settle(data);
    setTimeout(() => settle([]), 1000);
    one.postMessage('what have you loaded?', [port2]);
  });

async function keptPages(cache: Cache): Promise<KeptPage[]> {
  const copies = await Promise.all(
    (await cache.keys()).map(async ({ url }) => ({
      url,
      title: titleIn((await (await cache.match(url))?.text()) ?? ''),
    })),
  );
  return copies.filter(({ url }) => url !== offlinePage).reverse();
}

/** Never an error by its status: browsers print those where nothing is wrong but the connection. */
const html = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/html;charset=utf-8' } });

const time = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
