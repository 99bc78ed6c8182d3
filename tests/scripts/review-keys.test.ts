import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pairWords } from '#core/review/seal/ceremony.ts';

const folder = mkdtempSync(join(tmpdir(), 'review-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'review-keys', '--', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      REVIEW_SEAL_KEY: '',
      CONTENT_DIR: folder,
      ...env,
    },
  });
  return { status, stdout, stderr };
};

const KEY = /[A-Za-z0-9+/]{43}=/g;

const instanceWith = (sealKey: string) => {
  cpSync('content/instance.yaml', join(folder, 'instance.yaml'));
  const path = join(folder, 'instance.yaml');
  chmodSync(path, 0o600);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^sealKey:.*$/m, `sealKey: ${sealKey}`));
};

describe('npm run review-keys', () => {
  it('makes a pair, says what to do with each half, and --check then finds that they fit', () => {
    const { status, stdout } = run([]);
    expect(status).toBe(0);
    const [publicKey, secretKey, ...more] = stdout.match(KEY) ?? [];
    expect(more).toEqual([]);
    for (const part of [
      `sealKey: "${publicKey}"`,
      'content/instance.yaml',
      'REVIEW_SEAL_KEY',
      'the old one',
      'lost',
    ])
      expect(stdout).toContain(part);

    instanceWith(`"${publicKey}"`);
    const fits = run(['--check'], { REVIEW_SEAL_KEY: secretKey as string });
    expect([fits.status, fits.stdout]).toEqual([
      0,
      expect.stringMatching(/^The halves belong together, key id [0-9a-f]{16}\.\n$/),
    ]);
    const empty = run(['--check']);
    expect([empty.status, empty.stderr]).toEqual([
      1,
      expect.stringContaining('Unexpected empty REVIEW_SEAL_KEY'),
    ]);
    const swapped = run(['--check'], { REVIEW_SEAL_KEY: publicKey as string });
    expect([swapped.status, swapped.stderr]).toEqual([
      1,
      expect.stringContaining('expected the secret half'),
    ]);
    for (const text of [fits.stdout, swapped.stderr]) expect(text).not.toContain(secretKey);
    const broken = run(['--check'], { REVIEW_SEAL_KEY: 'abc' });
    expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining('Unexpected key 1 of 1')]);
  });

  it('--out puts the secret into a new file that only its owner reads, and does not show it', () => {
    const file = join(folder, 'seal.key');
    const { status, stdout } = run(['--out', file]);
    expect(status).toBe(0);
    const secret = readFileSync(file, 'utf8').trim();
    expect(secret).toMatch(KEY);
    expect(stdout).not.toContain(secret);
    expect(stdout.match(KEY)).toHaveLength(1);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);

    const again = run(['--out', file]);
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('never overwritten');
    expect(readFileSync(file, 'utf8').trim()).toBe(secret);
    expect(run(['--out', join(folder, 'none', 'seal.key')]).stderr).toContain('could not be written');
  });

  it('--help says what it does; another word is refused', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--check') });
    expect(run(['--nothing']).status).toBe(2);
  });
});

describe('the two halves, in words', () => {
  const half = (publicKey: string) => ({ publicKey, keyId: publicKey.repeat(16) });

  it.each<[string, string | null, string[], boolean, RegExp]>([
    ['no key at all', null, [], true, /posted in plain\. To seal/],
    ['sealing taken back, old key kept', null, ['a'], true, /1 older key is kept/],
    ['a pair', 'a', ['a'], true, /belong together, key id a{16}\.$/],
    ['a pair and two older keys', 'a', ['a', 'b', 'c'], true, /2 older keys are kept/],
    ['the old key first', 'a', ['b', 'a'], true, /key id a{16}\. 1 older key is kept/],
    ['the secret is missing', 'a', [], false, /^Unexpected empty/],
    ['the secret is another', 'a', ['b'], false, /key id b{16}/],
  ])('%s', (_name, sealKey, secrets, fits, says) => {
    const words = pairWords(sealKey, secrets.map(half));
    expect(words.fits).toBe(fits);
    expect(words.says).toMatch(says);
  });
});
