import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Fetch } from './answer.ts';
import { apiAddress } from './show-basics.ts';

/** Answers HTTP with a `fetch`, so that a program of its own can talk to the fake: `--api http://127.0.0.1:PORT`. */
export function serveFetch(answer: Fetch): Server {
  return createServer((request, response) => {
    void (async () => {
      const given = await answer(await toRequest(request));
      response.writeHead(given.status, Object.fromEntries(given.headers));
      response.end(Buffer.from(await given.arrayBuffer()));
    })().catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  });
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value);
  const body = parts.length > 0 ? { body: new Uint8Array(Buffer.concat(parts)) } : {};
  return new Request(`${apiAddress}${request.url}`, { method: request.method ?? 'GET', headers, ...body });
}
