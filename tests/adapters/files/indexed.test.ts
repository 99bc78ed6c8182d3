import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexedIn } from '#adapters/files/indexed.ts';

const out = mkdtempSync(join(tmpdir(), 'indexed-'));
const page = (path: string, head = '') => {
  mkdirSync(join(out, path), { recursive: true });
  writeFileSync(join(out, path, 'index.html'), `<html><head>${head}</head></html>`);
};
page('practices/here');
page('practices/gone', '<meta name="robots" content="noindex">');
page('');

test.each([
  ['/', true],
  ['/practices/here/', true],
  ['/practices/gone/', false],
  ['/404/', false],
])('%s may be listed: %s', (path, listed) => {
  expect(indexedIn(out, '/')(`https://example.org${path}`)).toBe(listed);
  expect(indexedIn(out, '/repo')(`https://example.org/repo${path}`)).toBe(listed);
});
