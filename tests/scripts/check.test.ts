import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeRoot } from '../adapters/files/made-root.ts';

const script = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));
const first = 'practices/made-up-00001/index.mdx';
let made: Awaited<ReturnType<typeof madeRoot>>;

function check(args: readonly string[], { input = '', content = made.root } = {}) {
  const env = { ...process.env, CONTENT_DIR: content, NOW: '2026-11-22' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    ...{ cwd: project, env, input, encoding: 'utf8', maxBuffer: 2 ** 26 },
  } as const);
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

beforeEach(async () => {
  made = await madeRoot();
});
afterEach(() => made.remove());

describe('npm run check', () => {
  it('ends with 0 where there are no errors, 1 where there are, 2 where it cannot run', async () => {
    expect(check([]).status).toBe(0);
    await made.edit(first, (text) => text.replace(/^title: .*$/m, 'titel: "A slip"'));
    const broken = check([]);
    expect(broken.status).toBe(1);
    expect(broken.stdout).toContain('A file with an error is not published.');
    for (const args of [
      ['nowhere'],
      ['--format', 'none'],
      ['--stdin'],
      ['--path', 'a'],
      ['--changed', '-x'],
    ]) {
      const { status, stdout, stderr } = check(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect(check([], { content: tmpdir() }).stderr).toContain('There is no policy.yaml');
  });

  it('prints every finding with file, place, rule and message as JSON', async () => {
    await made.edit(first, (text) =>
      text.replace('level: 1', 'level: 5').replace(/change: (\S+)/, 'change: $1\n  level: 5'),
    );
    const { files, findings, summary } = check(['--format', 'json']).json();
    expect(files).toContain(first);
    const found = findings.filter(({ ruleId }: { ruleId: string }) => ruleId === 'level-above');
    expect(found).toEqual([
      expect.objectContaining({
        path: first,
        severity: 'error',
        message: expect.stringContaining('Unexpected level 5, expected at most'),
      }),
    ]);
    expect(summary).toEqual({ errors: 1, warnings: expect.any(Number), ms: expect.any(Number) });
  });

  it('says of some files what it says of all', async () => {
    await made.edit(first, (text) =>
      text
        .replace('"made-up-author"', '"made-up-auther"')
        .replace('## What we did', '#### WHAT WE DID IN THE END\n\n**Bold line**\n\n## What we did'),
    );
    const all = check(['--format', 'json']).json();
    for (const asked of [first, 'practices/made-up-00002']) {
      const some = check([asked, '--format', 'json']).json();
      expect(some.files.length).toBeLessThan(all.files.length);
      expect(some.findings).toEqual(
        all.findings.filter(({ path }: { path: string }) => path.startsWith(asked)),
      );
    }
    expect(check([first, '--format', 'json']).json().findings.length).toBeGreaterThan(2);
  });

  it('takes the text of one file from standard input, also of one that is not there yet', async () => {
    const text = readFileSync(join(made.root, first), 'utf8').replace('## What did not work', '## Another');
    const changed = check(['--stdin', '--path', join(made.root, first), '--format', 'json'], { input: text });
    expect(changed.status).toBe(1);
    expect(changed.json().findings).toMatchObject([{ path: first, ruleId: 'section-missing' }]);
    const fresh = check(['--stdin', '--path', 'practices/fresh/index.mdx', '--format', 'json'], {
      input: text,
    });
    const ids = fresh.json().findings.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(ids).toEqual(expect.arrayContaining(['section-missing', 'looks-like']));
  });

  it('puts right what is certain, and only that', async () => {
    await made.edit(first, (text) =>
      text
        .replace(/^title: "(.*)"$/m, 'title: "$1."')
        .replace('## What we did', '**A bold line**\n\n## What we did'),
    );
    const before = readFileSync(join(made.root, first), 'utf8');
    expect(check([first]).stdout).toContain('can be put right with --fix');
    expect(check([first, '--fix']).status).toBe(0);
    const after = readFileSync(join(made.root, first), 'utf8');
    expect(after).toBe(
      before.replace(/^title: "(.*)\."$/m, 'title: "$1"').replace('**A bold line**', '### A bold line'),
    );
  });

  it('checks what has changed since a branch was left, and what that breaks', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', made.root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'all');
    git('checkout', '-qb', 'mine');
    expect(check(['--changed', 'main', '--format', 'json']).json()).toMatchObject({
      files: [],
      findings: [],
    });
    await made.edit(first, (text) => text.replace('## What did not work\n', ''));
    git('commit', '-qam', 'mine');
    writeFileSync(join(made.root, 'people/new-person.yaml'), 'name: "New"\n');
    const { files, findings } = check(['--changed', 'main', '--format', 'json']).json();
    expect(files).toEqual(['people/new-person.yaml', first]);
    expect(findings.map(({ path }: { path: string }) => path)).toEqual(['people/new-person.yaml', first]);
    rmSync(join(made.root, 'people/made-up-author.yaml'));
    const removed = check(['--changed', 'main', '--format', 'json']).json().findings;
    expect(removed.some(({ ruleId }: { ruleId: string }) => ruleId === 'unknown-reference')).toBe(true);
  });

  it('checks again when a file changes, until it is stopped', async () => {
    const env = { ...process.env, CONTENT_DIR: made.root, NOW: '2026-11-22' };
    const child = spawn(process.execPath, [script, '--watch'], { cwd: project, env });
    let said = '';
    const sees = (words: string) =>
      new Promise<void>((seen, fail) => {
        const late = setTimeout(() => fail(new Error(`waited in vain for "${words}" in: ${said}`)), 20_000);
        const look = () => {
          if (!said.includes(words)) return;
          clearTimeout(late);
          seen();
        };
        child.stdout.on('data', look);
        look();
      });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await sees('checked.');
    await made.edit(first, (text) => text.replace(/^title: .*$/m, 'titel: "A slip"'));
    await sees('Did you mean title?');
    child.kill('SIGINT');
    expect(await new Promise((ended) => child.on('close', ended))).toBe(1);
  });

  it('finds no error in the starter library', () => {
    const { status, json } = check(['--format', 'json'], { content: join(project, 'content') });
    expect(json().findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(status).toBe(0);
  });
});
