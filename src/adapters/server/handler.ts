import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '#core/host-headers/headers-file.ts';
import { compressWhenWorthwhile } from './compress.ts';
import { readHeaders } from './headers.ts';

/**
 * Answers requests from the built site in `folder`, mounted under `base` (`/`, or `/name/`).
 *
 * Files are looked up at each request, so that a build may replace them meanwhile; no path can climb out of the folder.
 * It sends the headers of the site's `_headers`, as hosts do that read it; `bare` sends none, as GitHub Pages does.
 * A folder asked for without its last slash is redirected, as on GitHub Pages; anything unknown gets 404.html with status 404.
 */
export function siteHandler(
  folder: string,
  base: string,
  { bare = false }: { bare?: boolean } = {},
): RequestListener {
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: cacheHeaders });
  const lost = join(folder, '404.html');
  // Read at each request: a build may have replaced the site meanwhile.
  const sent = (path: string) => Object.entries(headersFor(readHeaders(folder), path));

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const [path = '/', query = ''] = splitQuery(request.url ?? '/');
    const inside = below(base, path);
    if (!bare) for (const [name, value] of sent(inside ?? path)) response.setHeader(name, value);
    if (inside === undefined)
      return path === '/' || `${path}/` === base
        ? redirect(response, base)
        : notFound(request, response, lost);
    if (isFolderWithoutSlash(folder, inside)) return redirect(response, `${path}/${query}`);
    if (isHidden(inside)) return notFound(request, response, lost);
    compressWhenWorthwhile(request, response);
    request.url = inside + query;
    files(request, response, () => notFound(request, response, lost));
  };
}

/** Files with a digest in their name never change; everything else is asked for again, and answered 304. */
function cacheHeaders(response: ServerResponse, path: string): void {
  const forever =
    /^\/_astro\/|^\/pagefind\/(part-\d+\/)?(fragment|index)\/|^\/search-index\/[0-9a-f]+\//.test(path);
  response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function splitQuery(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

function below(base: string, path: string): string | undefined {
  if (base === '/') return path;
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/** Names that begin with a dot are not published, however they are spelt; nor is what hosts read and keep to themselves. */
function isHidden(path: string): boolean {
  return path === '/_headers' || /(^|[\\/])\./.test(path.replaceAll(/%2e/gi, '.').replaceAll(/%2f/gi, '/'));
}

function isFolderWithoutSlash(folder: string, path: string): boolean {
  // Two slashes or dots at the start would make the redirect lead to another site or out of the folder.
  if (path.endsWith('/') || path.startsWith('//') || /(^|[\\/])\.\.|%/.test(path)) return false;
  return existsSync(join(folder, path, 'index.html'));
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end();
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { Allow: 'GET, HEAD' }).end();
}

function notFound(request: IncomingMessage, response: ServerResponse, page: string): void {
  const body = existsSync(page) ? readFileSync(page) : Buffer.from('Not found');
  response.writeHead(404, {
    'Content-Type': existsSync(page) ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
