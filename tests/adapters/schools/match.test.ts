import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MatchOptions, matchCommand } from '#adapters/schools/match-command.ts';
import type { Match } from '#adapters/schools/match-table.ts';
import { isPublished, published } from './published.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'match test '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const match = async (options: Partial<MatchOptions>, content = 'content') => {
  const { json, notes } = await matchCommand(
    { top: 50, ...options },
    { content, now: '2026-11-22T00:00:00Z' },
  );
  return { json: json as Match[], notes };
};

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const weights = (of: object = { eal: 1, size: 0.0001 }) =>
  file('weights.json', JSON.stringify({ weights: of }));
const asked = (csv: string | Buffer, school: string, of?: object) =>
  match({ schools: file('schools.csv', csv), weights: weights(of), school });
const ids = ({ json }: { json: Match[] }) => json.map(({ id }) => id);

describe.skipIf(!isPublished)('the published comparison (skipped where its files are not)', () => {
  const rows = isPublished
    ? readFileSync(`${published}/primary_groups_half.csv`, 'utf8').trim().split('\n').slice(1)
    : [];
  const pairs = rows.map((row) => row.split(','));

  test.each([...new Set(pairs.map(([target]) => target as string))])(
    'school %s: every published distance to 1e-9, in the published order',
    async (school) => {
      const { json } = await match({
        schools: `${published}/primary_values.csv`,
        weights: `${published}/recovered_weights.json`,
        ...{ school, top: 100 },
      });
      const wanted = pairs.filter(([of]) => of === school).sort((a, b) => Number(a[3]) - Number(b[3]));
      const order = json.map(({ id }) => id).filter((id) => wanted.some(([, other]) => other === id));
      expect(order).toEqual(wanted.map(([, other]) => other));
      for (const [, other, distance] of wanted)
        expect(
          Math.abs((json.find(({ id }) => id === other)?.distance ?? 0) - Number(distance)),
        ).toBeLessThan(1e-9);
      expect(json.every(({ because }) => because.length > 0)).toBe(true);
    },
  );
});

describe('a table', () => {
  test('nearest first, ties in the order of their numbers, at most as many as asked for, never itself', async () => {
    const csv = 'URN,eal,size\n9,10,100\n10,12,100\n8,12,100\n7,11,100\n';
    expect(ids(await asked(csv, '9'))).toEqual(['7', '8', '10']);
    const { json } = await match({ schools: file('s.csv', csv), weights: weights(), school: '9', top: 1 });
    expect(json).toMatchObject([{ id: '7', distance: 1 }]);
  });

  test('only schools of the same phase, middle schools with those they are deemed to be', async () => {
    const csv =
      'URN,Phase,eal,size\n1,Primary,10,100\n2,Secondary,10,100\n3,Middle deemed primary,30,100\n4,,10,100\n';
    const found = await asked(csv, '1');
    expect(ids(found)).toEqual(['3']);
    expect(found.notes.join()).toContain('phase is empty: 4');
    await expect(asked(csv, '4')).rejects.toThrow('empty phase of school 4');
  });

  test('what is not known counts as the usual difference, is said, and makes no school alike', async () => {
    const csv = 'URN,eal,size\n1,10,100\n2,,100\n3,11,100\n4,70,100\n5,NA,90\n';
    const { json } = await asked(csv, '1');
    expect(json.map(({ id }) => id)).toEqual(['3', '2', '5', '4']);
    expect(json[1]?.because.join()).toContain('eal: not known of 2, counted as the usual difference');
    // Of 10, 11 and 70, the squared differences are 1, 3600 and 3481.
    expect(json[1]?.distance).toBeCloseTo(Math.sqrt((1 + 3600 + 3481) / 3), 9);
  });

  test('tables as they come: byte order mark, Windows encoding and line ends, quotes, percent signs', async () => {
    const rows = 'URN,name,eal,size\r\n1,"Café, ""a"" school",10%,100\r\n\r\n2,"Café\r\nhere",11,100\r\n';
    expect(ids(await asked(Buffer.from(`\uFEFF${rows}`), '1'))).toEqual(['2']);
    expect(ids(await asked(Buffer.from(rows, 'latin1'), '1'))).toEqual(['2']);
  });

  const table = 'URN,eal,size\n1,10,100\n2,11,90\n';
  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a cell that is no number',
      () => asked('URN,eal,size\n1,10,100\n2,many,90\n', '1'),
      /schools\.csv:3: Unexpected "many" in column "eal".*Leave it empty/,
    ],
    [
      'a ragged line',
      () => asked('URN,eal,size\n1,10,100\n2,11\n', '1'),
      /schools\.csv:3: Unexpected 2 cells, expected 3/,
    ],
    [
      'a school twice',
      () => asked(`${table}1,3,4\n`, '1'),
      /schools\.csv:4: .*school 1 \(the first is line 2\)/,
    ],
    [
      'an open quotation mark',
      () => asked('URN,eal,size\n1,10,100\n"2,11,90\n', '1'),
      /schools\.csv:3: .*never closed/,
    ],
    [
      'a school without a number',
      () => asked('URN,eal,size\n1,10,100\n,11,90\n', '1'),
      /schools\.csv:3: .*empty "URN"/,
    ],
    ['an empty file', () => asked('', '1'), /schools\.csv:1: .*empty file/],
    [
      'an unknown school',
      () => asked(table, '7'),
      /schools\.csv: Unexpected school 7, expected one of the 2/,
    ],
    [
      'a column twice',
      () => asked('URN,eal,eal,size\n1,1,1,1\n', '1'),
      /schools\.csv:1: Unexpected column "eal" twice/,
    ],
    [
      'a weight without a column',
      () => asked(table, '1', { eel: 1 }),
      /schools\.csv:1: .*"eel".*Did you mean eal/,
    ],
    [
      'a negative weight',
      () => asked(table, '1', { eal: -1 }),
      /weights\.json:1: Unexpected -1 as the weight of "eal"/,
    ],
    ['weights of nothing', () => asked(table, '1', {}), /weights\.json:1: .*one above 0/],
    [
      'weights that are no JSON',
      () =>
        match({
          schools: file('s.csv', table),
          weights: file('w.json', '{\n"eal": 1,}'),
          ...{ school: '1' },
        }),
      /w\.json:2: .*not JSON/,
    ],
    [
      'no such file',
      () => match({ schools: join(folder, 'gone.csv'), weights: weights(), school: '1' }),
      /gone\.csv: .*no such file/,
    ],
    ['UTF-16', () => asked(Buffer.from(`\uFEFF${table}`, 'utf16le'), '1'), /UTF-16.*CSV UTF-8/],
    ['an option missing', () => match({ schools: 'x.csv', school: '1' }), /missing --weights/],
    ['nothing asked', () => match({}), /either --schools.*--pair/s],
    ['two things asked', () => match({ pair: 'a', members: ['b'] }), /either --schools.*--pair/s],
  ])('%s is told with the file, the line and what to write', async (_, run, says) => {
    await expect(run()).rejects.toThrow(says);
  });
});

describe('a network', () => {
  const school = (name: string, share: number) =>
    `name: ${name}\ncountry: GB-ENG\nphase: primary\nages: [4, 11]\ncontext: { asOf: "2026-01-15", pupils: 300, disadvantaged: ${share}, eal: ${share} }\n`;
  const network =
    '---\ntitle: Reading\nkind: alliance\ngoal: Every pupil of Year 4 reads a page aloud without help by July 2027\nbelonging: Schools join by letter for two years\nrelationships: Pairs of schools visit each other on reading days\ncoordination: Ann calls a meeting each term, three a year\nmembers: [ash, birch, cedar]\nlead: ann\n---\n\nWe read.\n';

  test('everybody is in one group, with reasons, in whatever order they are named; slips are answered', async () => {
    const content = mkdtempSync(join(folder, 'content '));
    for (const name of ['policy.yaml', 'instance.yaml'])
      writeFileSync(join(content, name), readFileSync(`content/${name}`));
    mkdirSync(join(content, 'schools'));
    mkdirSync(join(content, 'networks/reading'), { recursive: true });
    for (const [id, share] of Object.entries({ ash: 5, birch: 40, cedar: 6, damson: 41 }))
      writeFileSync(join(content, `schools/${id}.yaml`), school(id, share));
    writeFileSync(join(content, 'networks/reading/index.mdx'), network);
    await expect(match({ pair: 'reading' }, content)).rejects.toThrow(/reading\/index\.mdx:\d+: .*"ann"/);
    mkdirSync(join(content, 'people'));
    writeFileSync(join(content, 'people/ann.yaml'), 'name: Ann\nroles: [author]\n');
    const groups = async (options: Partial<MatchOptions>) =>
      (await match(options, content)).json as unknown as { members: string[]; because: string[] }[];
    const four = await groups({ members: ['damson', 'cedar', 'birch', 'ash', 'ash'] });
    expect(four.map(({ members }) => members)).toEqual([
      ['ash', 'cedar'],
      ['birch', 'damson'],
    ]);
    expect(four[0]?.because[0]).toMatch(/Alike: Disadvantaged: 5% and 6%/);
    expect(await groups({ members: ['ash', 'birch', 'cedar', 'damson'] })).toEqual(four);
    expect((await groups({ pair: 'reading' })).map(({ members }) => members)).toEqual([
      ['ash', 'birch', 'cedar'],
    ]);
    await expect(groups({ pair: 'reeding' })).rejects.toThrow('Did you mean reading?');
    await expect(groups({ members: ['ash', 'birsh'] })).rejects.toThrow('Did you mean birch?');
    await expect(groups({ members: ['ash'] })).rejects.toThrow('two or more');
  });
});
