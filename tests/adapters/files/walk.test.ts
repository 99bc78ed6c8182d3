import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { walk } from '#adapters/files/walk.ts';

let root: string;
const put = async (path: string, text = 'x') => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const look = async () => {
  const { files, problems } = walk(root, () => 100);
  return {
    paths: files.map(({ path }) => path),
    problems: problems.map(({ path, ruleId }) => `${path} ${ruleId}`),
  };
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'walk '));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('walking a content folder', () => {
  it('lists ordinary files in order and passes over hidden ones', async () => {
    await put('b/two.yaml');
    await put('a.yaml');
    await put('.DS_Store');
    expect(await look()).toEqual({ paths: ['a.yaml', 'b/two.yaml'], problems: [] });
  });

  it('never follows a link, to a file or to a folder', async () => {
    await put('real/a.yaml');
    await symlink('/etc/passwd', join(root, 'secret.yaml'));
    await symlink(join(root, 'real'), join(root, 'copy'));
    expect(await look()).toEqual({
      paths: ['real/a.yaml'],
      problems: ['copy symlink', 'secret.yaml symlink'],
    });
  });

  it('keeps the plainly spelt one of two paths that some computers take for one', async () => {
    await put('practices/Paired/index.mdx');
    await put('practices/paired/index.mdx');
    expect(await look()).toEqual({
      paths: ['practices/paired/index.mdx'],
      problems: ['practices/Paired/index.mdx path-collision'],
    });
  });

  it('refuses both of two paths that differ only in how an accent is stored', async () => {
    await put('practices/caf\u00e9/index.mdx');
    await put('practices/cafe\u0301/index.mdx');
    const { paths, problems } = await look();
    expect(problems.filter((problem) => problem.endsWith('path-collision')).length).toBeGreaterThanOrEqual(1);
    expect(paths.length).toBeLessThanOrEqual(1);
  });

  it('names a file that is too big without reading it', async () => {
    await put('big.yaml', 'x'.repeat(101));
    expect(await look()).toEqual({ paths: [], problems: ['big.yaml file-size'] });
  });
});
