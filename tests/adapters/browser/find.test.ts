import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '#adapters/browser/find.ts';

function folderWith(name: string, mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), mode);
  return folder;
}

test('the browser that CHROME_PATH names comes first', () => {
  const mine = join(folderWith('mine', 0o755), 'mine');
  const PATH = folderWith('chromium', 0o755);
  expect(findBrowser({ CHROME_PATH: mine, PATH }, 'linux')).toBe(mine);
  expect(findBrowser({ PATH }, 'linux')).toBe(join(PATH, 'chromium'));
});

test('a CHROME_PATH that cannot be run is an error, not passed over', () => {
  expect(() => findBrowser({ CHROME_PATH: '/nowhere/chrome', PATH: '' }, 'linux')).toThrow(
    'Unexpected CHROME_PATH "/nowhere/chrome"',
  );
});

test('without a browser there is none', () => {
  expect(findBrowser({ PATH: folderWith('chromium', 0o644) }, 'linux')).toBe(undefined);
  expect(findBrowser({}, 'linux')).toBe(undefined);
});
