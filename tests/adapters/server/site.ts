import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Served, serveSite } from '#adapters/server/serve.ts';

/** Serves `files` (path → text) under `base` on a free port until the test ends. */
export async function serving(files: Record<string, string>, base = '/'): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'served site-'));
  for (const [path, text] of Object.entries({ 'index.html': '<h1>Home</h1>', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const served = await serveSite({ folder, base, wish: { port: 0, exactly: true }, host: '127.0.0.1' });
  onTestFinished(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });
  return served;
}

/** What came back for a path that is sent exactly as written: `fetch` would tidy `..` away before sending. */
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Asks for exactly this path. */
export function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((settle, fail) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}
