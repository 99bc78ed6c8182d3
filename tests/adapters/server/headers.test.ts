import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveSite } from '#adapters/server/serve.ts';
import { ask, serving } from './site.ts';

const files = {
  _headers:
    "/*\n  Content-Security-Policy: default-src 'none'\n  X-Content-Type-Options: nosniff\n/about/\n  X-About: yes\n",
  'about/index.html': '<p>About</p>',
  '404.html': 'Lost',
};

test('headers of the site’s own file go with every answer, also with those that find nothing', async () => {
  const { origin } = await serving(files);
  for (const path of ['/', '/about/', '/nowhere', '/about'])
    expect((await ask(origin, path)).headers, path).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
  expect((await ask(origin, '/about/')).headers['x-about']).toBe('yes');
  expect((await ask(origin, '/')).headers['x-about']).toBeUndefined();
});

test('under a base path its paths count from the site, and the file itself is kept back', async () => {
  const { origin } = await serving(files, '/worked-here/');
  expect((await ask(origin, '/worked-here/about/')).headers['x-about']).toBe('yes');
  expect((await ask(origin, '/worked-here/_headers')).status).toBe(404);
});

test('bare sends none, as GitHub Pages does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bare site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), 'Home');
  writeFileSync(join(folder, '_headers'), files._headers);
  const served = await serveSite({
    folder,
    base: '/',
    wish: { port: 0, exactly: true },
    host: '127.0.0.1',
    bare: true,
  });
  onTestFinished(() => served.close());
  const { headers } = await ask(served.origin, '/');
  expect([headers['content-security-policy'], headers['x-content-type-options']]).toEqual([
    undefined,
    undefined,
  ]);
});
