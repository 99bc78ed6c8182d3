import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOneWarm, remark } from '#adapters/bench/checking.ts';
import { costOf, once } from '#adapters/bench/command.ts';
import { compare } from '#adapters/bench/compare.ts';
import { tableOf } from '#adapters/bench/table.ts';
import { runNode } from '#adapters/process/run.ts';
import { policy } from '../../core/evidence/policy.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench test '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const script = async (name: string, text: string) => {
  const file = join(folder, name);
  await writeFile(file, text);
  return { file, args: [] };
};

test('a command is timed from its start to its end, and what is done before it is not', async () => {
  const busy = await script('busy.mjs', 'const end = Date.now() + 300; while (Date.now() < end);');
  let before = 0;
  const cost = await costOf({ ...busy, before: () => (before += 1) }, 2, folder);
  expect(before).toBe(2);
  expect(cost.cpu).toBeGreaterThan(100);
  expect(cost.wall).toBeGreaterThan(300);
  expect(cost.peak).toBeGreaterThan(1e7);
});

test('a command that could not do its work is no figure', async () => {
  const failing = await script('fail.mjs', 'console.error("no content"); process.exit(2);');
  await expect(once(failing, folder)).rejects.toThrow(/ended with 2: no content/);
  const finding = await script('find.mjs', 'process.exitCode = 1;');
  expect((await once(finding, folder)).cpu).toBeGreaterThan(0);
});

test('the baseline parses MDX and runs its rules on every file', async () => {
  const says = async (name: string, text: string) => {
    const under = join(folder, name);
    await mkdir(under, { recursive: true });
    await writeFile(join(under, 'one.mdx'), text);
    const { code, errors } = await runNode(remark(under), process.cwd());
    return `${code} ${errors}`;
  };
  const front = '---\ntitle: "A: b"\n---\n\n';
  expect(await says('sound', `${front}Text ~~out~~ and <Findings/>.\n`)).toMatch(/^0 $/);
  expect(await says('broken', `${front}Text {and no end.\n`)).toMatch(
    /^1 .*unexpected-eof micromark-extension-mdx/s,
  );
  expect(await says('faulty', `${front}No line end after this`)).toMatch(/^1 .*final-newline/s);
});

test('a limit stands in the table as CPU time alone', async () => {
  const quick = await script('quick.mjs', '');
  const contest = { ...checkOneWarm, commands: async () => ({ ours: quick, baseline: { cpuMax: 2000 } }) };
  const compared = await compare(contest, { policy, today: '2026-09-01' }, { runs: 1, count: 3 });
  expect(compared.ratio).toEqual({ cpu: compared.ours.cpu / 2000 });
  expect(tableOf([compared])[3]?.trim()).toMatch(/^baseline +2000 ms +at most 2 s/);
});
