import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function match(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/match.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, error: stderr };
}

test('help says what it does; what cannot be used ends with exit code 2 and nothing on standard output', () => {
  expect(match(['--help'])).toMatchObject({ status: 0, out: expect.stringMatching(/--schools.*--pair/s) });
  const wrong = match(['--top', '0']);
  expect(wrong).toMatchObject({ status: 2, out: '', error: expect.stringContaining('whole number') });
  const gone = match(['--schools', 'gone.csv', '--weights', 'gone.json', '--school', '1']);
  expect(gone).toMatchObject({
    status: 2,
    out: '',
    error: 'gone.json: Unexpected path, expected a file that can be read: there is no such file.\n',
  });
});
