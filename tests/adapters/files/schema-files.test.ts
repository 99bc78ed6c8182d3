import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { schemaFiles } from '#adapters/files/schema-files.ts';

it('schemas for editors are those of the content model (else: npm run schemas)', async () => {
  for (const [path, text] of await schemaFiles())
    expect(await readFile(path, 'utf8').catch(() => ''), path).toBe(text);
});
