import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Canary, canary } from '#adapters/fuzz/canary.ts';
import { familyOf } from '#adapters/fuzz/families.ts';
import { type AnyFamily, textFile } from '#adapters/fuzz/family.ts';
import { fuzz, writeFailures } from '#adapters/fuzz/run.ts';
import { unsafeIn } from '#adapters/fuzz/safe-html.ts';
import { secondReading } from '#adapters/fuzz/second-reading.ts';

const shared = '../shared/data/safety/mdx-cases.json';
const cases = existsSync(shared) ? shared : undefined;
let bird: Canary;
beforeAll(async () => {
  bird = await canary();
});
afterAll(() => bird.close());

/** The same for everybody; `npm run fuzz` takes another each time. */
const seed = 20261122;

describe('hostile inputs break no promise', () => {
  /** `passed`: so large a part at least must be let through, or the inputs try nothing but the first check. */
  it.each([
    ['mdx', 1000, 0.1],
    ['yaml', 500, 0.1],
    ['image', 500, 0.04],
    ['loader', 25, 0.05],
    ['identifiers', 450, 0.01],
  ] as const)(
    '%s: %i of them',
    async (name, inputs, passed) => {
      const outcome = await fuzz(await familyOf(name, bird, cases), { seed, inputs });
      expect(
        outcome.failures.map(({ broke, files }) => [
          broke,
          ...files.map(({ bytes }) => new TextDecoder().decode(bytes)),
        ]),
      ).toEqual([]);
      expect(outcome.tried).toBe(inputs);
      expect(outcome.passed / inputs).toBeGreaterThan(passed);
      expect(outcome.refused / inputs).toBeGreaterThan(0.3);
    },
    60_000,
  );
});

describe('what watches them would notice', () => {
  it.each([
    '<script>a</script>',
    '<p onclick="a">b</p>',
    '<iframe src="https://a.org"></iframe>',
    '<form action="/"></form>',
    '<a href="javascript:a">b</a>',
    '<a href="http://a.org/">b</a>',
    '<img src="https://a.org/a.png">',
    '<p id="location">a</p>',
    '<p id="s-a">a</p><p id="s-a">b</p>',
    '<p data-pagefind-body>a</p>',
    '<p style="color:red">a</p>',
    '<!--a-->',
  ])('%s on a page', (html) => expect(unsafeIn(html)).not.toEqual([]));

  it('nothing in what a page may hold', () =>
    expect(
      unsafeIn(
        '<h2 id="s-a">A</h2><p><a href="https://a.org/">b</a> <a href="../c/">d</a></p><!--finding:e-->',
      ),
    ).toEqual([]));

  it.each([
    '{a}',
    '<b>c</b>',
    'import a from "b"',
    'export const a = 1',
    '<Note a={b}>c</Note>',
    '<Note {...a}>b</Note>',
  ])('%s for another parser', (body) => expect(secondReading(body).programs).not.toEqual([]));

  it('a program that ran, a file that was written, an address that was called, a file that was read', async () => {
    const own = await canary();
    own.listen('nothing');
    expect(() => own.listen(`a ${own.secret} b`)).toThrow('was read');
    new Function(own.program.split(',')[0] ?? '')();
    expect(() => own.listen('')).toThrow('ran');
    await fetch(own.address);
    expect(() => own.listen('')).toThrow('was called');
    writeFileSync(join(own.folder, 'ran'), '');
    expect(() => own.listen('')).toThrow('was written');
    await own.close();
  });
});

describe('an input that breaks a promise', () => {
  const family: AnyFamily = {
    ...{ name: 'numbers', tries: 'numbers', round: 20, inputs: fc.nat(1000) },
    attempt: (input: number) => {
      if (input > 500) throw new Error(`${input} is too large`);
      return 'passed';
    },
    files: (input: number) => [textFile('../../a number/of:it', String(input))],
  };

  it('is made as small as it goes, counted, and brought back by its seed', async () => {
    const { failures, tried, passed } = await fuzz(family, { seed: 1, inputs: 1000 });
    expect(failures).toHaveLength(5);
    expect(failures.map(({ broke }) => broke)).toContain('501 is too large');
    expect(tried).toBe(passed + 5);
    const [first] = failures;
    const again = await fuzz(family, { seed: first?.seed ?? 0, inputs: 20 });
    expect(again.failures[0]).toEqual(first);
  });

  it('is written down where nothing else is, with what it broke', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuzz '));
    const outcome = await fuzz(family, { seed: 1, inputs: 20 });
    await writeFailures(folder, outcome);
    const [name = ''] = readdirSync(folder);
    expect(readdirSync(folder)).toHaveLength(outcome.failures.length);
    expect(readdirSync(join(folder, name))).toEqual(['0-.._.._a_number_of_it', 'broke.txt']);
    expect(readFileSync(join(folder, name, 'broke.txt'), 'utf8')).toContain(
      `npm run fuzz -- --family numbers --seed ${outcome.failures[0]?.seed}`,
    );
    rmSync(folder, { recursive: true });
  });
});
