import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptResults, type Wanted } from '#adapters/files/kept-results.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept results '));
});
afterEach(() => rm(folder, { recursive: true }));

const asked = ({ id, facts }: { id: string; facts: string }): Wanted => ({ id, facts: () => facts });

/** What is asked for, and the names of what had to be worked out for it. */
async function ask(wanted: readonly { id: string; facts: string }[], version = '1') {
  const made: string[] = [];
  const results = await keptResults(folder, version, wanted.map(asked), (id) => {
    made.push(id);
    return { of: wanted.find((one) => one.id === id)?.facts, end: Number.POSITIVE_INFINITY, signed: -0 };
  });
  return { made: made.sort(), results };
}

test('whatever was asked before, results are those of the facts, and only what is new is worked out', async () => {
  const library = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y', 'z'));
  await fc.assert(
    fc.asyncProperty(fc.array(library, { minLength: 1, maxLength: 3 }), async (libraries) => {
      await rm(folder, { recursive: true });
      let before: Record<string, string> = {};
      for (const now of libraries) {
        const { made, results } = await ask(Object.entries(now).map(([id, facts]) => ({ id, facts })));
        expect(new Map([...results].map(([id, { of }]) => [id, of]))).toEqual(new Map(Object.entries(now)));
        expect(made).toEqual(
          Object.keys(now)
            .filter((id) => before[id] !== now[id])
            .sort(),
        );
        before = now;
      }
    }),
    { numRuns: 8 },
  );
});

test('numbers that JSON cannot hold come back as they were', async () => {
  const wanted = [{ id: 'a', facts: '' }];
  await ask(wanted);
  const { made, results } = await ask(wanted);
  expect([made, results.get('a')]).toEqual([[], { of: '', end: Number.POSITIVE_INFINITY, signed: -0 }]);
});

test('what another version left, and what is no longer whole, is worked out again', async () => {
  const wanted = [{ id: 'a', facts: '' }];
  await ask(wanted);
  expect((await ask(wanted, '2')).made).toEqual(['a']);
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    await writeFile(file, (await readFile(file)).subarray(0, -3));
  }
  expect((await ask(wanted, '2')).made).toEqual(['a']);
});
