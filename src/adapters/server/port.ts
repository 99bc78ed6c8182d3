import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port: either exactly this one, or this one and else the next that is free. */
export type PortWish = { port: number; exactly: boolean };

/** The first port tried when nobody asks for one. */
const usual = 4321;
const tries = 50;

/**
 * Reads the wish from the `PORT` variable: unset means the usual port or the next free one, `0` any free port.
 *
 * Throws an error whose message is meant for people when `PORT` is not a port number.
 */
export function portWish(asked: string | undefined): PortWish {
  if (asked === undefined || asked.trim() === '') return { port: usual, exactly: false };
  if (!/^\d{1,5}$/.test(asked.trim()) || Number(asked) > 65_535)
    throw new Error(
      `Unexpected PORT "${asked}", expected a number from 0 to 65535. For example: PORT=8080 npm start`,
    );
  return { port: Number(asked), exactly: true };
}

/** Starts listening as wished (on `host`, or everywhere) and gives the port that was had. */
export async function listen(server: Server, wish: PortWish, host?: string): Promise<number> {
  const last = wish.exactly ? wish.port : Math.min(wish.port + tries, 65_535);
  for (let port = wish.port; port <= last; port++) {
    const refused = await listenOnce(server, port, host);
    if (!refused) return (server.address() as AddressInfo).port;
    if (refused.code !== 'EADDRINUSE' && refused.code !== 'EACCES') throw refused;
    if (wish.exactly) throw new Error(cannotHave(port, refused.code));
  }
  throw new Error(
    `Unexpected: ports ${wish.port} to ${last} are all taken, expected one to be free. Say which one to use, for example: PORT=8080 npm start`,
  );
}

function cannotHave(port: number, code: string): string {
  const why = code === 'EACCES' ? 'this user may not open it' : 'another program is using it';
  return `Unexpected: port ${port} cannot be used (${why}), expected a free one. Choose another, for example: PORT=${port < 65_000 ? Math.max(port, 1024) + 1 : 8080} npm start, or leave PORT out.`;
}

function listenOnce(server: Server, port: number, host?: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((settle) => {
    const failed = (error: NodeJS.ErrnoException) => settle(error);
    server.once('error', failed);
    server.listen({ port, ...(host ? { host } : {}) }, () => {
      server.off('error', failed);
      settle(undefined);
    });
  });
}
