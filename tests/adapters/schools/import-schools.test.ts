import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dirtyRegister } from '#adapters/bench/importing.ts';
import { type ImportOptions, importedText, importSchools } from '#adapters/schools/import-schools.ts';
import { school as schema } from '#core/model/people.ts';
import { columns } from '#core/schools/register/columns.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import test '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const header = [...Object.values(columns), 'NumberOfBoys', 'HeadLastName'];
const usual = {
  ...{ [columns.urn]: '100001', [columns.name]: 'Made-up Primary School', [columns.status]: 'Open' },
  ...{ [columns.phase]: 'Primary', [columns.from]: '4', [columns.to]: '11' },
  ...{ [columns.type]: 'Community school', [columns.group]: 'Local authority maintained schools' },
  ...{ [columns.place]: '(England/Wales) Rural village', [columns.trust]: 'Not applicable' },
  ...{ [columns.census]: '15-01-2026', [columns.pupils]: '210' },
  ...{ NumberOfBoys: '101', HeadLastName: 'Nobody' },
};
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (more: Record<string, string> = {}) =>
  header.map((name) => quoted({ ...usual, ...more }[name] ?? '')).join(',');
const ofUrn = (urn: number, more: Record<string, string> = {}) => row({ URN: String(urn), ...more });

async function run(lines: (string | Buffer)[], more: Partial<ImportOptions> = {}) {
  const file = join(folder, 'register.csv');
  const parts = lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\r\n')]);
  writeFileSync(file, Buffer.concat(parts));
  const out = join(folder, 'schools');
  const told: string[] = [];
  const options = { file, out, dryRun: false, ...more };
  const skipped = (skip: string, says: string) => told.push(`${skip} ${says.replace(file, '')}`);
  const result = await importSchools(options, { skipped, progress: () => {} });
  const names = existsSync(out) ? readdirSync(out).sort() : [];
  return { result, told, names, read: (name: string) => readFileSync(join(out, name), 'utf8') };
}
const head = header.map(quoted).join(',');

test('a school is written as the content model has it, without anything about boys, girls or staff', async () => {
  const { names, read, result } = await run([head, row({ [columns.trust]: 'A Trust' })]);
  expect(names).toEqual(['made-up-primary-school-100001.yaml']);
  const text = read(names[0] as string);
  expect(schema.parse(parse(text, { schema: 'core' }))).toEqual({
    ...{ name: 'Made-up Primary School', country: 'GB-ENG', phase: 'primary', ages: [4, 11], urn: 100001 },
    ...{ place: 'rural', trust: 'A Trust', context: { asOf: '2026-01-15', pupils: 210 } },
  });
  expect(text).not.toMatch(/101|Nobody/);
  expect(result).toMatchObject({ rows: 1, schools: 1, missing: [] });
});

test.each<[Record<string, string>, object]>([
  [
    { [columns.type]: 'Pupil referral unit', [columns.phase]: 'Not applicable' },
    { setting: 'alternative-provision', phase: 'not-applicable' },
  ],
  [{ [columns.type]: 'Community special school' }, { setting: 'special' }],
  [{ [columns.phase]: 'All-through' }, { phase: 'all-through' }],
  [{ [columns.phase]: 'Middle deemed secondary' }, { phase: 'middle-deemed-secondary' }],
  [
    { [columns.phase]: '16 plus', [columns.from]: '16', [columns.to]: '19' },
    { phase: '16-plus', ages: [16, 19] },
  ],
  [{ [columns.place]: 'Urban major conurbation' }, { place: 'city' }],
  [{ [columns.status]: 'Open, but proposed to close' }, { urn: 100001 }],
  [{ [columns.census]: '2026-01-15', [columns.pupils]: '' }, { urn: 100001 }],
  [{ [columns.census]: '31/02/2026' }, { urn: 100001 }],
])('%j gives %j', async (given, expected) => {
  const { names, read } = await run([head, row(given)]);
  expect(parse(read(names[0] as string), { schema: 'core' })).toMatchObject(expected);
  if (columns.census in given) expect(read(names[0] as string)).not.toContain('context');
});

test('rows that cannot be used are told with their line, and the rest is read', async () => {
  const { told, names, result } = await run([
    head,
    ofUrn(100001),
    `${ofUrn(100002)},one more`,
    ofUrn(100003).replace('"Open"', '"Open'),
    '',
    ofUrn(100004, { [columns.status]: 'Closed' }),
    ofUrn(100001, { [columns.name]: 'Again' }),
    ofUrn(100005, { [columns.name]: 'Caf\u00c3\u00a9 School' }),
    ofUrn(100006, { [columns.phase]: 'Elementary' }),
    ofUrn(100007, { [columns.from]: '11', [columns.to]: '4' }),
    ofUrn(100008, { [columns.type]: 'Welsh establishment' }),
    row({ URN: '12' }),
    ofUrn(100009, { [columns.name]: 'Over two\r\nlines' }),
    `${ofUrn(100010).slice(0, -1)} never closed`,
    ofUrn(100011),
  ]);
  expect(told.map((line) => line.slice(0, 40).replace(/: .*/, ''))).toEqual([
    'ragged :3',
    ...['ragged :4', 'not-open :6', 'twice :7', 'damaged :8', 'incomplete :9', 'refused :10', 'not-ours :11'],
    ...['no-urn :12', 'open-quotes :15'],
  ]);
  expect(names.map((name) => name.slice(-11, -5))).toEqual(['100001', '100011', '100009']);
  expect(result).toMatchObject({ rows: 13, schools: 3 });
});

test('each row is UTF-8 or Windows-1252, as it comes', async () => {
  const { names, read, result } = await run([
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(head)]),
    Buffer.from(ofUrn(100001, { [columns.name]: 'École one' })),
    Buffer.from(ofUrn(100002, { [columns.name]: 'École two' }), 'latin1'),
  ]);
  expect(names.map((name) => parse(read(name)).name)).toEqual(['École one', 'École two']);
  expect(result.windows).toBe(1);
});

test('only those asked for, nothing in a dry run, and nothing written over', async () => {
  const rows = [head, ofUrn(100001), ofUrn(100002), ofUrn(100003, { [columns.status]: 'Closed' })];
  const dry = await run(rows, { dryRun: true });
  expect([dry.names, dry.result.schools]).toEqual([[], 2]);
  const chosen = await run(rows, { urns: [100002, 100003, 199999] });
  expect(chosen.names).toEqual(['made-up-primary-school-100002.yaml']);
  expect(chosen.result.missing).toEqual([100003, 199999]);
  const path = join(folder, 'schools', 'made-up-primary-school-100002.yaml');
  writeFileSync(join(folder, 'schools', 'own.yaml'), 'name: Own\nurn: 100001\n');
  writeFileSync(path, 'name: Ours now\nurn: 100002\n');
  const again = await run(rows);
  expect(again.told.map((line) => line.split(' ')[0])).toEqual(['already', 'already', 'not-open']);
  expect(readFileSync(path, 'utf8')).toContain('Ours now');
});

test('a file that is no register, or about pupils, is refused whole', async () => {
  await expect(run(['a,b', '1,2'])).rejects.toThrow(/register\.csv:1: Unexpected header without "URN"/);
  for (const name of ['UPN', 'Date of Birth', 'Pupil Name', 'Forename'])
    await expect(run([`${head},${name}`, row()])).rejects.toThrow(/about pupils. Nothing of it was read/);
  await expect(run([])).rejects.toThrow('empty file');
  const gone = { file: join(folder, 'gone.csv'), out: folder, dryRun: true };
  await expect(importSchools(gone, { skipped: () => {}, progress: () => {} })).rejects.toThrow(
    'there is no such file',
  );
});

test('thousands of dirty rows: every row is a school or told, in the same way each time, and progress reaches the end', async () => {
  const file = join(folder, 'large.csv');
  const register = () => Buffer.concat([...dirtyRegister(3000)]);
  const bytes = register();
  expect(register().equals(bytes)).toBe(true);
  writeFileSync(file, bytes);
  let [told, last] = [0, 0];
  const result = await importSchools(
    { file, out: join(folder, 'schools'), dryRun: true },
    { skipped: () => (told += 1), progress: (read) => (last = read) },
  );
  expect(result.rows).toBe(3000);
  expect(result.schools + told).toBe(3000);
  expect(Object.keys(result.skipped).sort()).toEqual(['no-urn', 'not-open', 'ragged', 'twice'].sort());
  expect(last).toBe(bytes.length);
  const text = importedText(result, { out: 'x', dryRun: true });
  expect(text[0]).toMatch(/^3,000 rows read\. [\d,]+ schools could be written to x; nothing was\.$/);
  expect(text.join('\n')).toContain('Windows-1252');
});
