import published from '@octokit/webhooks-examples' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { readEvent } from '../../../src/adapters/github/event.ts';

const listenedTo = ['workflow_run', 'issue_comment', 'workflow_dispatch'];
const unread = 'Unexpected event, expected what GitHub documents';

type Payload = Record<string, unknown>;
const events = published as unknown as { name: string; examples: Payload[] }[];
const payloadsOf = (name: string): Payload[] =>
  events.flatMap((one) => (one.name === name ? one.examples : []));

describe("GitHub's published payloads", () => {
  test.each(listenedTo)('%s: all can be read', (name) => {
    const payloads = payloadsOf(name);
    expect(payloads.length).toBeGreaterThan(1);
    for (const payload of payloads) expect(readEvent(name, payload)).not.toMatchObject({ why: unread });
  });

  test('all the others are passed over', () => {
    const others = events.filter(({ name }) => !listenedTo.includes(name));
    expect(others.length).toBeGreaterThan(50);
    for (const { name, examples: payloads } of others)
      for (const payload of payloads)
        expect(readEvent(name, payload)).toEqual({ at: 'none', why: `nothing here listens to ${name}` });
  });
});

const changed = (name: string, change: (payload: Record<string, never>) => void): unknown => {
  const payload = structuredClone(payloadsOf(name)[0]) as Record<string, never>;
  change(payload);
  return payload;
};
const comment = (change: (payload: { action: string; issue: object; comment: object }) => void): unknown =>
  changed('issue_comment', change as never);
const run = (change: (payload: { action: string; workflow_run: object }) => void): unknown =>
  changed('workflow_run', change as never);

test('a comment on a pull request: look there; on an issue, edited or by a bot: not', () => {
  const asked = comment((it) => {
    it.action = 'created';
    Object.assign(it.issue, {
      number: 12,
      pull_request: { url: 'https://api.github.com/repos/o/r/pulls/12' },
    });
  });
  expect(readEvent('issue_comment', asked)).toEqual({ at: 'pulls', numbers: [12] });
  const [first] = payloadsOf('issue_comment');
  expect(readEvent('issue_comment', first)).toMatchObject({
    at: 'none',
    why: expect.stringContaining('an issue'),
  });
  const byBot = { ...(asked as object), comment: { user: { type: 'Bot' } } };
  expect(readEvent('issue_comment', byBot)).toMatchObject({ at: 'none' });
  expect(readEvent('issue_comment', { ...(asked as object), action: 'edited' })).toMatchObject({
    at: 'none',
  });
});

test("a run of a fork's pull request names no pull request: look by its head", () => {
  const sha = 'a'.repeat(40);
  const told = run((it) => {
    it.action = 'completed';
    Object.assign(it.workflow_run, { event: 'pull_request', head_sha: sha, pull_requests: [] });
  });
  expect(readEvent('workflow_run', told)).toEqual({ at: 'head', sha });
  const own = run((it) => {
    it.action = 'completed';
    Object.assign(it.workflow_run, { event: 'pull_request', head_sha: sha, pull_requests: [{ number: 3 }] });
  });
  expect(readEvent('workflow_run', own)).toEqual({ at: 'pulls', numbers: [3] });
});

test('by the clock or by hand: all, or the one that was named', () => {
  expect(readEvent('schedule', { schedule: '*/15 * * * *' })).toEqual({ at: 'all' });
  expect(readEvent('workflow_dispatch', { inputs: null })).toEqual({ at: 'all' });
  expect(readEvent('workflow_dispatch', { inputs: { pull: '7' } })).toEqual({ at: 'pulls', numbers: [7] });
  expect(readEvent('workflow_dispatch', { inputs: { pull: '7; rm' } })).toMatchObject({ at: 'none' });
});

test.each([
  ['workflow_run', {}],
  ['workflow_run', ''],
  ['issue_comment', null],
  ['__proto__', {}],
  ['constructor', {}],
])('%s with %j: nowhere, and no crash', (name, payload) => {
  expect(readEvent(name, payload)).toMatchObject({ at: 'none' });
});
