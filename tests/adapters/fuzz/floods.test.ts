import { describe, expect, it } from 'vitest';
import { textFile } from '#adapters/fuzz/family.ts';
import { floods } from '#adapters/fuzz/floods.ts';
import { type Bearable, bearable, type Measured, measured } from '#adapters/fuzz/measured.ts';
import { soundWriteUp } from '#adapters/fuzz/surroundings.ts';

const all = async (some: typeof floods, most?: Bearable): Promise<Measured[]> => {
  const found: Measured[] = [];
  for await (const one of measured(some, most)) found.push(one);
  return found;
};

/** Every forty-first; `npm run fuzz` tries all. */
const some = floods.filter((_, place) => place % 41 === 0);

describe('files made to keep the checker busy', () => {
  it(`finish within ${bearable.milliseconds} ms of processor time and ${bearable.megabytes} MB, or are refused`, async () => {
    const found = await all(some);
    expect(found.flatMap(({ name, broke }) => (broke ? [`${name}: ${broke}`] : []))).toEqual([]);
    expect(found).toHaveLength(some.length);
    expect(found.filter(({ taken }) => taken?.errors).length).toBeGreaterThan(some.length / 3);
  }, 240_000);

  it('there are hundreds of, each with a name of its own', () => {
    expect(new Set(floods.map(({ name }) => name)).size).toBe(floods.length);
    expect(floods.length).toBeGreaterThan(400);
  });

  it('are told of where one takes more than is bearable, in time, in memory or without an answer', async () => {
    const files = Array.from({ length: 60 }, (_, at) => textFile(`practices/p${at}/index.mdx`, soundWriteUp));
    const broke = async (most: Partial<Bearable>) =>
      (await all([{ name: 'many', files }], { ...bearable, ...most }))[0]?.broke;
    expect(await broke({ milliseconds: 1e6, megabytes: 1e6 })).toBeUndefined();
    expect(await broke({ milliseconds: 1 })).toMatch(/^It took \d+ ms of processor time\.$/);
    expect(await broke({ milliseconds: 1e6, megabytes: 1 })).toMatch(/^It took \d+ MB\.$/);
    expect(await broke({ wait: 1 })).toBe('It was stopped for time.');
  }, 240_000);
});
