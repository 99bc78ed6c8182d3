import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/quality.ts', ...args], {
    ...{ encoding: 'utf8', env: { ...process.env, NOW: '2026-11-22' } },
  });
  return { status, stdout, stderr };
};

describe('npm run quality', () => {
  it('gives the register of this library as JSON', () => {
    const { status, stdout } = run(['--format', 'json']);
    expect(status).toBe(0);
    const register = JSON.parse(stdout);
    expect(register).toMatchObject({
      asOf: '2026-11-22T00:00:00.000Z',
      patterns: { named: [], toldFirst: 0 },
    });
    expect(register.agreement.map(({ dimension }: { dimension: string }) => dimension)).toContain(
      'safeguarding',
    );
  }, 60_000);

  it.each([
    [['--format', 'xml'], "argument 'xml' is invalid"],
    [['--content', 'no-such-folder'], 'no-such-folder'],
  ])(
    '%j: exit 2, why, and nothing on standard output',
    (args, why) => {
      const { status, stdout, stderr } = run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(why);
    },
    60_000,
  );
});
