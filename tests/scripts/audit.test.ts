import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const run = (script: 'audit' | 'health', args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    ...{ encoding: 'utf8', input, env: { ...process.env, NOW: '2026-12-05' } },
  });
  return { status, stdout, stderr };
};

describe('npm run audit', () => {
  it('prints the same sample of this library each time, as JSON and in words', () => {
    const { status, stdout } = run('audit', ['--json']);
    expect(status).toBe(0);
    const { sample } = JSON.parse(stdout);
    expect(sample.month).toBe('2026-12');
    expect(sample.pages).toHaveLength(2);
    for (const { practice } of sample.pages)
      expect(existsSync(`content/practices/${practice}/index.mdx`)).toBe(true);
    const words = run('audit', ['--month', '2026-12']).stdout;
    for (const { practice } of sample.pages) expect(words).toContain(`\`content/practices/${practice}\``);
  }, 60_000);

  it.each([
    [['--month', '2026-13'], 'Expected a month such as 2026-12.'],
    [['--for', 'nobody-here'], 'expected the handle of somebody with a review on record'],
    [['--unknown'], 'unknown option'],
  ])('%j: exit 2, why, and nothing on standard output', (args, why) => {
    const { status, stdout, stderr } = run('audit', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});

describe('npm run health', () => {
  it('finds a record for every file of this library', () => {
    const { status, stdout } = run('health', ['--json']);
    expect(status).toBe(0);
    const { counts, pulls, today } = JSON.parse(stdout);
    expect({ today, pulls, missing: counts['missing-record'] }).toEqual({ today: '2026-12-05', missing: 0 });
  }, 60_000);

  it('takes pull requests from standard input', () => {
    const line = '{"pull": 4, "judgement": {"is": "waiting-on-editor", "why": "adjudicate"}}\n';
    expect(run('health', ['--pulls', '-'], line).stdout).toContain('- #4: Waits for an editor (adjudicate).');
  }, 60_000);

  it.each([
    [['--pulls', 'no-such-file'], '', 'Unexpected --pulls no-such-file'],
    [['--pulls', '-'], 'not JSON', 'Unexpected line 1 among the pull requests'],
  ])('%j: exit 2, why, and nothing on standard output', (args, input, why) => {
    const { status, stdout, stderr } = run('health', args, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});
