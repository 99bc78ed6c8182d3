import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../server/port.ts';

/** A line to a site: bytes a second that all requests share, and milliseconds before anything is answered. */
export type Line = { bytesPerSecond: number; latency: number };

/**
 * Stands before a site as a slow line does, for pages and for what their workers fetch: a browser's own emulation leaves workers out.
 * Gives the address that takes the place of `origin`, and a way to stop.
 */
export async function slowLine(
  origin: string,
  { bytesPerSecond, latency }: Line,
): Promise<{ origin: string; close(): Promise<void> }> {
  let freeAt = 0;
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await wait(latency);
    const asked = get(new URL(request.url ?? '/', origin), { headers: request.headers });
    const [answered] = (await once(asked, 'response')) as [IncomingMessage];
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    for await (const some of answered as AsyncIterable<Buffer>) {
      freeAt = Math.max(performance.now(), freeAt) + (some.length / bytesPerSecond) * 1000;
      await wait(Math.max(0, freeAt - performance.now()));
      response.write(some);
    }
    response.end();
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const port = await listen(server, { port: 0, exactly: true }, '127.0.0.1');
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
