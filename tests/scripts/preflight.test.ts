import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runNode } from '#adapters/process/run.ts';

/** Runs the preflight before a script that says "started", in a project that has its packages or not, as some Node on some machine. */
async function preflight(
  has: { packages: boolean; native?: boolean },
  machine: { node: string; platform?: string; arch?: string },
) {
  const folder = mkdtempSync(join(tmpdir(), 'pre flight-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'scripts'));
  cpSync('scripts/preflight.cjs', join(folder, 'scripts/preflight.cjs'));
  if (has.packages) mkdirSync(join(folder, 'node_modules/astro'), { recursive: true });
  if (has.native !== false)
    for (const one of ['linux-x64', 'darwin-arm64'])
      mkdirSync(join(folder, 'node_modules/@pagefind', one), { recursive: true });
  writeFileSync(join(folder, 'started.cjs'), 'console.log("started")');
  const { node, platform = 'linux', arch = 'x64' } = machine;
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${node}' });
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    Object.defineProperty(process, 'arch', { value: '${arch}' });`;
  writeFileSync(join(folder, 'pretend.cjs'), pretend);
  return runNode(
    { file: '--require', args: ['./pretend.cjs', '--require', './scripts/preflight.cjs', 'started.cjs'] },
    folder,
  );
}

test('everything is there: nothing is said, the script runs', async () => {
  expect(await preflight({ packages: true }, { node: '24.21.0' })).toMatchObject({
    code: 0,
    output: 'started\n',
    errors: '',
  });
  expect(
    await preflight({ packages: true }, { node: '22.18.0', platform: 'darwin', arch: 'arm64' }),
  ).toMatchObject({
    code: 0,
    errors: '',
  });
});

test.each([
  ['no packages', { packages: false }, { node: '24.21.0' }, 'run "npm ci" first'],
  ['Node 20, its own Node left out', { packages: true }, { node: '20.20.2' }, '"npm ci --include=optional"'],
  ['Node 16', { packages: true }, { node: '16.20.0' }, '"npm ci --include=optional"'],
  ['Node 22 before 22.18', { packages: true }, { node: '22.12.0' }, 'Node 22.12.0, which is too old'],
  [
    'an old Node on macOS',
    { packages: true },
    { node: '20.20.2', platform: 'darwin', arch: 'arm64' },
    'install Node 24',
  ],
])('%s: one sentence, no stack, exit code 1', async (_story, has, machine, words) => {
  const { code, output, errors } = await preflight(has, machine);
  expect([code, output]).toEqual([1, '']);
  expect(errors).toContain(words);
  expect(errors.trim().split('\n')).toHaveLength(1);
});
