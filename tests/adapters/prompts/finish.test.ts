import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put } from '#adapters/prompts/finish.ts';

it('a file that came to be in the meantime is not written over', () => {
  const root = mkdtempSync(join(tmpdir(), 'put '));
  const path = 'practices/a/index.mdx';
  put(root, { path, text: 'first' });
  expect(() => put(root, { path, text: 'second' })).toThrow('There is already a file practices/a/index.mdx.');
  expect(readFileSync(join(root, path), 'utf8')).toBe('first');
  rmSync(root, { recursive: true });
});
