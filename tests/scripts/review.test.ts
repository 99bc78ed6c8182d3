import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFetch } from '../../src/adapters/github/fake/serve.ts';
import { Misuse } from '../../src/adapters/review/bot-command.ts';
import { type Asked, review as command } from '../../src/adapters/review/command.ts';
import { world } from '../adapters/review/world.ts';

const w = world();
w.open(5);
const token = w.hub.people.tokenOf(w.bot.id);
const server = serveFetch(w.hub.fetch);
let api = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

/** Runs the script as people do; the server answers meanwhile. */
function review(args: readonly string[], env: Record<string, string> = { GITHUB_TOKEN: token }) {
  const child = spawn(process.execPath, ['scripts/review.ts', ...args], {
    env: { ...process.env, GITHUB_TOKEN: '', REVIEW_SEAL_KEY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    text.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    text.err += String(chunk);
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...text })),
  );
}

const at = () => ['--repo', 'worked-here/site', '--api', api, '--now', '2026-11-01T09:00:00Z'];

test('a dry run prints judgement and effects as JSON and does nothing', async () => {
  const { code, out, err } = await review([...at(), '--pull', '1', '--dry-run']);
  expect(code).toBe(0);
  const { judgement, effects, next, pull } = JSON.parse(out);
  expect({ pull, is: judgement.is, next }).toEqual({
    pull: 1,
    is: 'checks-failing',
    next: { who: 'author' },
  });
  expect(effects.map((effect: { do: string }) => effect.do)).toEqual(['post-comment', 'add-labels']);
  expect(w.hub.talk.comments).toEqual([]);
  expect(err).toContain('#1: checks-failing; whose move: the author, @ada');
}, 60_000);

test('explain says it in words, with the facts, and does nothing', async () => {
  const { code, out } = await review(['explain', '1', ...at()]);
  expect(code).toBe(0);
  for (const part of [
    'Judgement: checks-failing',
    'Whose move: the author',
    'What the checks found',
    'level 5',
  ])
    expect(out).toContain(part);
  expect(out).toContain('What a run would do now\n- post the comment');
  expect(w.hub.talk.comments).toEqual([]);
}, 60_000);

test('all: one line of JSON each, and the second time nothing', async () => {
  const first = await review([...at(), '--all', '--verbose']);
  expect(first.code).toBe(0);
  expect(
    first.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).pull),
  ).toEqual([1]);
  expect(first.err).toMatch(/In all \d+ requests to read, \d+ for files, 2 to write/);
  const second = await review([...at(), '--all', '--verbose']);
  expect(JSON.parse(second.out)).toEqual({ pull: 1, unchanged: true, effects: [] });
  expect(second.err).toContain('0 to write');
}, 60_000);

test('a pull request that cannot be read: exit 1, and why', async () => {
  const { code, out, err } = await review([...at(), '--pull', '7']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('#7: could not be judged. GitHub says "Not Found"');
}, 60_000);

test.each([
  [['--all', '--pull', '1'], 'Type: npm run -s review -- --pull 12 --dry-run'],
  [['--pull', 'one'], 'Expected the number of a pull request'],
  [['--all', '--api', 'github'], 'Type: --api https://api.github.com'],
] as [string[], string][])(
  'bad use %j: exit 2 and what to type',
  async (args, says) => {
    const { code, out, err } = await review(args, { GITHUB_TOKEN: 'x' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);

test.each([
  [{}, {}, 'Unexpected: no GITHUB_TOKEN'],
  [{ now: 'soon' }, { GITHUB_TOKEN: 'x' }, 'Type: --now 2026-11-22T09:00:00Z'],
  [{ repo: 'site' }, { GITHUB_TOKEN: 'x' }, 'Type: --repo owner/name'],
  [{}, { GITHUB_TOKEN: 'x', REVIEW_SEAL_KEY: 'secret-half' }, 'REVIEW_SEAL_KEY'],
] as [Partial<Asked>, Record<string, string>, string][])(
  'bad use %j with %j says what to do',
  async (asked, env, says) => {
    const print = { out: () => {}, log: () => {} };
    const misuse = await command({ pull: 'all', ...asked }, env, print).catch((error: Error) => error);
    expect(misuse).toBeInstanceOf(Misuse);
    expect(String(misuse)).toContain(says);
    expect(String(misuse)).not.toContain('secret-half');
  },
);

test('the token is never printed, also where it is refused', async () => {
  const { code, out, err } = await review([...at(), '--pull', '1'], { GITHUB_TOKEN: 'wrong-token' });
  expect(code).toBe(1);
  expect(out + err).not.toContain('wrong-token');
  expect(err).toContain('GITHUB_TOKEN');
}, 60_000);
