import { describe, expect, it } from 'vitest';
import { textFile } from '#adapters/fuzz/family.ts';
import { floods } from '#adapters/fuzz/floods.ts';
import { bearable, type Measured, measured } from '#adapters/fuzz/measured.ts';
import { soundWriteUp } from '#adapters/fuzz/surroundings.ts';

const all = async (some: typeof floods): Promise<Measured[]> => {
  const found: Measured[] = [];
  for await (const one of measured(some)) found.push(one);
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

  it('would be told of, were one too much', async () => {
    const words = 'Words of it, and more of them. '.repeat(60);
    const files = Array.from({ length: 500 }, (_, at) =>
      textFile(
        `practices/p${at}/index.mdx`,
        soundWriteUp.replace('What did', () => `${words} did`),
      ),
    );
    const [one] = await all([{ name: 'many', files }]);
    expect(one?.broke).toMatch(/^It (?:took \d+ (?:ms|MB)|was stopped)/);
  }, 240_000);
});
