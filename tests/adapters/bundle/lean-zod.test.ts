import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { exportsOf, refusing } from '#adapters/bundle/lean-zod.ts';

const core = new URL('.', import.meta.resolve('zod/v4/core'));

describe('zod for browsers', () => {
  it.each(['json-schema-processors.js', 'to-json-schema.js'])(
    'has every name of %s, which refuses',
    async (name) => {
      const file = new URL(name, core);
      const names = exportsOf(parseAst(readFileSync(fileURLToPath(file), 'utf8')) as never);
      expect(names.toSorted()).toEqual(Object.keys(await import(file.href)).toSorted());
      const lean = await import(`data:text/javascript,${encodeURIComponent(refusing(names))}`);
      expect(names.length).toBeGreaterThan(5);
      for (const one of names) {
        const call = () => (one.startsWith('create') ? lean[one]()() : lean[one]());
        expect(call, one).toThrow(/made at the build/);
      }
    },
  );
});
