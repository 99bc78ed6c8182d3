import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/from-issue.ts', ...args], {
    env: { ...process.env, GITHUB_TOKEN: '' },
    encoding: 'utf8',
  });

test('bad use ends with 2 and says what to type', () => {
  const none = run();
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('npm run -s from-issue -- --issue 12 --dry-run');
  const token = run('--issue', '1', '--repo', 'worked-here/site');
  expect(token.status).toBe(2);
  expect(token.stderr).toContain('GITHUB_TOKEN=$(gh auth token) npm run from-issue');
}, 30_000);
