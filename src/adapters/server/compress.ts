import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

const compressible = /^(text\/|application\/(json|javascript|xml|atom\+xml|manifest\+json)|image\/svg)/;

/**
 * Makes `response` compress what is written to it, when the reader accepts gzip and the content is text.
 *
 * Call it before anything else touches the response. Ranges, images and Pagefind's own compressed files pass unchanged.
 */
export function compressWhenWorthwhile(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD' || request.headers.range) return;
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return;

  const writeHead = response.writeHead.bind(response) as (status: number, headers: Headers) => ServerResponse;
  response.writeHead = ((status: number, headers: Headers = {}) => {
    const type = String(headers['Content-Type'] ?? response.getHeader('content-type') ?? '');
    if (status !== 304 && compressible.test(type)) {
      headers = { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' };
      delete headers['Content-Length'];
      writeThroughGzip(response);
    }
    return writeHead(status, headers);
  }) as typeof response.writeHead;
}

type Headers = Record<string, string | number>;

function writeThroughGzip(response: ServerResponse): void {
  const gzip = createGzip({ level: 6 });
  const end = response.end.bind(response);
  const write = response.write.bind(response);
  gzip.on('data', (chunk: Buffer) => {
    if (!write(chunk)) gzip.pause();
  });
  response.on('drain', () => gzip.resume());
  // Whoever writes to the response waits for its `drain`, but it is gzip that has room again.
  gzip.on('drain', () => response.emit('drain'));
  response.on('close', () => gzip.destroy());
  gzip.on('end', () => end());
  response.write = ((chunk: Buffer | string) => gzip.write(chunk)) as typeof response.write;
  response.end = ((chunk?: Buffer | string) => {
    gzip.end(chunk);
    return response;
  }) as typeof response.end;
}
