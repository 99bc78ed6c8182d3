import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { siteHandler } from './handler.ts';
import { listen, type PortWish } from './port.ts';

/** A site being served: where readers find it, and how to stop. */
export type Served = { origin: string; address: string; close(): Promise<void> };

/** Serves the built site in `folder` under `base` until it is closed. */
export async function serveSite(site: {
  folder: string;
  base: string;
  wish: PortWish;
  host?: string | undefined;
  /** Without the headers of `_headers`, as GitHub Pages serves it. */
  bare?: boolean;
}): Promise<Served> {
  if (!existsSync(join(site.folder, 'index.html')))
    throw new Error(
      `Unexpected: there is no built site in ${site.folder}, expected an index.html. Build it first: npm run build`,
    );
  const server = createServer(siteHandler(site.folder, site.base, { bare: site.bare === true }));
  const port = await listen(server, site.wish, site.host);
  const origin = `http://${site.host ?? 'localhost'}:${port}`;
  return {
    origin,
    address: origin + site.base,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Throws the same message as `serveSite` would if the port that was asked for is taken: known before a long build. */
export async function mustBeFree(wish: PortWish, host?: string): Promise<void> {
  if (!wish.exactly) return;
  const server = createServer();
  await listen(server, wish, host);
  await new Promise((closed) => server.close(closed));
}
