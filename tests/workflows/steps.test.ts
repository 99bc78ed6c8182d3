import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Step = { name?: string; run?: string; env?: Record<string, string> };

/** The step of a workflow as it is committed. */
function step(workflow: string, name: string): Step {
  const { jobs } = parse(readFileSync(`.github/workflows/${workflow}.yml`, 'utf8')) as {
    jobs: Record<string, { steps: Step[] }>;
  };
  const found = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name);
  if (!found?.run) throw new Error(`${workflow} has no step "${name}"`);
  return found;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of that name that notes its arguments, one call a line, prints something and ends with a code. */
function pretend(name: string, script: string): void {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/bash\nprintf '%s|' ${name} "$@" >> "$CALLS"; echo >> "$CALLS"\n${script}\n`);
  chmodSync(path, 0o755);
}

/** Runs a step as GitHub does: bash that stops at the first error. */
function run({ run: script = '' }: Step, env: Record<string, string>) {
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script], {
    encoding: 'utf8',
    cwd: folder,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      ...{ CALLS: calls, GITHUB_REPOSITORY: 'o/r', GITHUB_STEP_SUMMARY: join(folder, 'summary') },
      ...{ GITHUB_OUTPUT: join(folder, 'output'), ...env },
    },
  });
  return { status, stdout, calls: readFileSync(calls, 'utf8').split('\n').filter(Boolean) };
}

describe.skipIf(process.platform === 'win32')('steps of workflows', () => {
  it('Review looks at one pull request after a comment, and at all otherwise', () => {
    pretend('npm', '');
    const { env = {}, ...review } = step('review', 'Review');
    expect(Object.keys(env).sort()).toEqual(['GITHUB_TOKEN', 'PULL', 'REVIEW_SEAL_KEY']);
    expect(run(review, { PULL: '12' }).calls).toEqual(['npm|run|-s|review|--|--repo|o/r|--pull|12|']);
    expect(run(review, { PULL: '' }).calls).toEqual(['npm|run|-s|review|--|--repo|o/r|--all|']);
    // Whatever stands there is one argument and no command.
    expect(run(review, { PULL: '1; touch x' }).calls).toEqual([
      'npm|run|-s|review|--|--repo|o/r|--pull|1; touch x|',
    ]);
  });

  it('Review fails when the run does', () => {
    pretend('npm', 'exit 1');
    expect(run(step('review', 'Review'), { PULL: '' }).status).toBe(1);
  });

  it('Publish takes the address from what was built', () => {
    pretend(
      'npm',
      'mkdir -p dist; echo "$NOW" > now; printf "User-agent: *\\n\\nSitemap: https://a.example/b/sitemap-index.xml\\n" > dist/robots.txt',
    );
    expect(run(step('publish', 'Build'), {}).status).toBe(0);
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('address=https://a.example/b/\n');
    expect(readFileSync(join(folder, 'now'), 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/);
  });

  it.each([
    ['https://a.example/b/', 'https://a.example/b', 0],
    ['https://a.example/b/', 'https://a.example/', 1],
  ])('Publish: pages that believe they are at %s, at %s: exit %i', (EXPECTED, ACTUAL, status) => {
    const result = run(step('publish', 'Does the site know its address?'), { EXPECTED, ACTUAL });
    expect(result.status).toBe(status);
    expect(result.stdout.includes('::error')).toBe(status === 1);
  });

  it.skipIf(process.platform !== 'linux')(
    'Publish lists every file with its digest, and the bill of materials',
    () => {
      mkdirSync(join(folder, 'dist/a b'), { recursive: true });
      writeFileSync(join(folder, 'dist/index.html'), 'home');
      writeFileSync(join(folder, 'dist/a b/-x.html'), 'x');
      pretend('npm', 'echo "{}"');
      const { status, calls } = run(step('publish', 'List what is in it'), {});
      expect([status, calls]).toEqual([0, ['npm|sbom|--sbom-format|cyclonedx|--package-lock-only|']]);
      const list = readFileSync(join(folder, 'dist/sha256sums.txt'), 'utf8');
      const digest = (text: string) => createHash('sha256').update(text).digest('hex');
      expect(list).toBe(
        `${digest('x')}  a b/-x.html\n${digest('home')}  index.html\n${digest('{}\n')}  sbom.cdx.json\n`,
      );
      expect(readFileSync(join(folder, 'output'), 'utf8')).toBe(`digest=sha256:${digest(list)}\n`);
      pretend('npm', 'exit 1');
      expect(run(step('publish', 'List what is in it'), {}).status).not.toBe(0);
    },
  );

  it('Audit tells the editors once a month', () => {
    const month = new Date().toISOString().slice(0, 7);
    pretend('npm', 'echo drawn');
    expect(run(step('audit', 'Draw'), {}).calls).toEqual([`npm|run|-s|audit|--|--month|${month}|`]);
    expect(readFileSync(join(folder, 'audit.md'), 'utf8')).toBe('drawn\n');
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toBe('drawn\n');
    const tell = step('audit', 'Tell the editors, once');
    const opened = (calls: readonly string[]) => calls.filter((call) => call.startsWith('gh|issue|create|'));
    pretend('gh', 'true');
    expect(opened(run(tell, {}).calls)).toEqual([
      `gh|issue|create|--repo|o/r|--title|Audit, ${month}|--body-file|audit.md|`,
    ]);
    pretend('gh', `printf 'Audit, 2020-01\\nAudit, ${month}\\n'`);
    expect(opened(run(tell, {}).calls)).toEqual([]);
    pretend('gh', 'exit 4');
    expect(run(tell, {})).toMatchObject({ status: 4 });
    expect(opened(run(tell, {}).calls)).toEqual([]);
  });

  it('Health keeps one issue, and never prints the plans of the bot', () => {
    pretend('npm', 'echo \'{"pull": 1, "secret": "a rating"}\'');
    expect(run(step('health', 'Look at open pull requests'), {})).toMatchObject({
      ...{ status: 0, stdout: '', calls: ['npm|run|-s|review|--|--repo|o/r|--all|--dry-run|'] },
    });
    pretend('npm', 'exit 2');
    expect(run(step('health', 'Look at everything'), {}).status).toBe(2);
    pretend('npm', 'echo well');
    expect(run(step('health', 'Look at everything'), {}).status).toBe(0);
    const keep = step('health', 'Keep the issue up to date');
    pretend('gh', 'if [ "$2" = list ]; then echo 31; fi');
    expect(run(keep, {}).calls[1]).toBe('gh|issue|edit|31|--repo|o/r|--body-file|health.md|');
    pretend('gh', 'true');
    expect(run(keep, {}).calls[1]).toBe('gh|issue|create|--repo|o/r|--title|Health|--body-file|health.md|');
    pretend('gh', 'exit 4');
    expect(run(keep, {})).toMatchObject({ status: 4 });
  });

  it('call only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const names = ['check', 'review', 'publish', 'audit', 'health', 'test'].flatMap((name) => {
      const text = readFileSync(`.github/workflows/${name}.yml`, 'utf8');
      return [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test))/g)].map(
        ([, one, test]) => one ?? test,
      );
    });
    expect(names.length).toBeGreaterThanOrEqual(6);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(names)]));
  });
});
