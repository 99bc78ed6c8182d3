import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkContent } from '#adapters/check/check-content.ts';
import { checkOnAllCores, threadsFor } from '#adapters/check/on-all-cores.ts';

const today = '2026-11-22';

/** The made-up library with faults of every sort: within a file, between files, across folders, and of the folder itself. */
function faultyLibrary(): string {
  const root = mkdtempSync(join(tmpdir(), 'all cores '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('tests/fixtures/looks', root, { recursive: true });
  const practice = (id: string, name = 'index.mdx') => join(root, 'practices', id, name);
  cpSync(practice('harms', '.'), practice('harms-again', '.'), { recursive: true });
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  edit(practice('all-nulls'), (text) => `${text}\nHer number is A801200001001.\n`);
  edit(practice('no-reports'), (text) => text.replace(/^priorities:.*$/m, 'priorities: [not-there]'));
  edit(practice('long-words'), (text) => text.replace('---\n', '---\nschool: nowhere\n'));
  writeFileSync(practice('paired-numbers', 'index.MDX'), 'the same name to some computers');
  writeFileSync(join(root, 'schools', 'not-utf8.yaml'), Uint8Array.of(0xff, 0xfe, 0x00));
  writeFileSync(practice('paired-numbers', 'big.yaml'), 'x'.repeat(3_000_000));
  symlinkSync('/etc/hosts', join(root, 'people', 'a-link.yaml'));
  return root;
}

it('finds in threads, however many, exactly what is found in one, and has the same texts', async () => {
  const root = faultyLibrary();
  const alone = await checkContent(root, { today });
  expect(new Set(alone.findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(7);
  for (const threads of [2, 3]) {
    const together = await checkOnAllCores(root, { today }, threads);
    expect(together.files).toEqual(alone.files);
    expect(together.findings).toEqual(alone.findings);
    for (const { path } of alone.findings) expect(together.textOf(path)).toBe(alone.textOf(path));
  }
}, 120_000);

it('finds in portions, however small, exactly what is found at once', async () => {
  const root = faultyLibrary();
  const alone = await checkContent(root, { today });
  const wanted = () => () => true;
  for (const portion of [3]) {
    const inPortions = await checkContent(root, { today, wanted, portion });
    expect(inPortions.files).toEqual(alone.files);
    expect(inPortions.findings).toEqual(alone.findings);
    for (const { path } of alone.findings) expect(inPortions.textOf(path)).toBe(alone.textOf(path));
  }
}, 60_000);

it('says of a folder that cannot be checked what one thread says', async () => {
  const root = faultyLibrary();
  writeFileSync(join(root, 'policy.yaml'), 'quorum: [');
  const says = await checkContent(root, { today }).catch((error: Error) => error.message);
  expect(says).toMatch(/policy/);
  await expect(checkOnAllCores(root, { today }, 2)).rejects.toThrow(says as string);
});

it('takes more than one thread only where there is work for it, and a core', () => {
  expect([0, 500, 9_999].map((files) => threadsFor(files, 8))).toEqual([1, 1, 1]);
  expect(threadsFor(10_000, 8)).toBe(2);
  expect(threadsFor(100_000, 8)).toBe(4);
  expect(threadsFor(100_000, 1)).toBe(1);
});
