import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeUp, writeUpPath } from '#core/rehearsal/content.ts';
import type { Change } from '#core/review/check-again.ts';
import { inContent } from '#core/review/lanes.ts';
import { openWorker } from '../../../src/adapters/process/worker.ts';
import { noCheckout } from '../../../src/adapters/review/checkout.ts';
import { type Checks, checkMax, openChecks } from '../../../src/adapters/review/checks.ts';
import type { MainRead } from '../../../src/adapters/review/read-main.ts';
import { openRun, type RunContext } from '../../../src/adapters/review/run-context.ts';
import { checkHere, world } from './world.ts';

const today = '2026-11-01';
const path = inContent(writeUpPath);
const bytes = (text: string) => new TextEncoder().encode(text);
const change = (...texts: string[]): Change => ({
  gone: [],
  files: texts.map((text, place) => ({
    path: place === 0 ? path : `asks/ask-${place}.mdx`,
    bytes: bytes(text),
  })),
});

let main: MainRead;
beforeAll(async () => {
  const w = world();
  const run = await openRun({
    ...{ forge: w.forgeBy(), checkout: noCheckout, branch: 'main', now: w.time.now().toISOString() },
    ...{ check: checkHere, log: () => {} },
  });
  main = await run.main();
});

/** Main with a policy that grants a parser so many milliseconds. */
const hurried = (parse: number): MainRead => ({
  ...main,
  policy: { ...main.policy, safety: { ...main.policy.safety, parseMillisecondsMax: parse } },
});

describe('the process that checks', () => {
  const checks = openChecks();
  afterAll(checks.close);

  test('finds what is found here, whatever it is given', { timeout: 120_000 }, async () => {
    const texts = [writeUp({ level: 3 }), writeUp({ level: 5 }), '', '---\n', '\u{0}', '*a_'.repeat(20_000)];
    const changes: Change[] = [
      ...texts.map((text) => change(text)),
      change(writeUp({ level: 3 }), 'An ask'),
      { files: [{ path }], gone: [] },
      { files: [], gone: ['people/ben.yaml'] },
      { files: [{ path: 'people/ben.yaml', bytes: bytes('name: Ben\nroles: [editor]\n') }], gone: [] },
      {
        files: [{ path: 'practices/x/p.png', bytes: new Uint8Array(readFileSync('docs/timeline.png')) }],
        gone: [],
      },
    ];
    for (const one of changes)
      expect(await checks.check(one, main, today)).toEqual(await checkHere(one, main, today));
  });

  test('knows main as it is now', async () => {
    const both = (read: MainRead) =>
      [checks.check, checkHere].map((check) => check(change(writeUp({ level: 3 })), read, today));
    const stricter: MainRead = {
      ...main,
      policy: { ...main.policy, limits: { ...main.policy.limits, titleCharacters: 3 } },
    };
    const [there, here] = await Promise.all(both(stricter));
    expect(there).toEqual(here);
    expect(there?.findings.map(({ ruleId }) => ruleId)).toContain('title-length');
  });
});

describe('what a process cannot bear', () => {
  let checks: Checks;
  beforeAll(() => {
    checks = openChecks(new URL('./odd-check-worker.ts', import.meta.url));
  });
  afterAll(() => checks.close());
  const found = async (given: Change, parse = 50) =>
    (await checks.check(given, hurried(parse), today)).findings;

  test.each([
    ['HANG', 'had not ended after 1 second,'],
    ['HOG', 'took more memory than there is'],
    ['CRASH', 'broke off in the middle'],
  ])(
    '%s: an error that names the file, and the next is checked as ever',
    { timeout: 60_000 },
    async (word, says) => {
      const wait = word === 'HOG' ? 1_000 : 50;
      const findings = await found(change(word), wait);
      expect(findings).toMatchObject([{ path, severity: 'error', ruleId: 'check-stopped' }]);
      expect(findings[0]?.message).toContain(says);
      expect(await found(change('fine'))).toEqual([]);
    },
  );

  test('of several files the one that does it is named', { timeout: 60_000 }, async () => {
    expect(await found(change('fine', 'HANG', 'fine'))).toMatchObject([{ path: 'asks/ask-1.mdx' }]);
  });

  test('where only all together do it, that is said', { timeout: 60_000 }, async () => {
    const findings = await found(change('SLOW', 'SLOW'));
    expect(findings).toMatchObject([{ path, severity: 'error' }]);
    expect(findings[0]?.message).toContain('smaller pull requests');
  });

  test('it is waited for once in a run, however often it is looked at', { timeout: 60_000 }, async () => {
    const given = change('HANG again');
    const took = async () => {
      const started = performance.now();
      await found(given);
      return performance.now() - started;
    };
    const first = await took();
    expect(await took()).toBeLessThan(first / 3);
  });

  test('a mistake of ours is no finding about anybody’s file', async () => {
    await expect(found(change('THROW'))).rejects.toThrow('a mistake of ours');
    expect(await found(change('fine'))).toEqual([]);
  });

  test('one that cannot start says so', async () => {
    const none = openChecks(new URL('./no-such-worker.ts', import.meta.url));
    await expect(none.check(change('fine'), main, today)).rejects.toThrow('could not start');
    none.close();
  });

  test('a pull request with such a file waits for its author, and stops no other', {
    timeout: 60_000,
  }, async () => {
    const w = world();
    w.open();
    w.hub.pulls.push(1, { 'content/asks/odd.mdx': 'HANG' });
    w.hub.pulls.open({ by: w.accounts.dov.id, title: 'An ask', files: { 'content/asks/fine.mdx': 'x' } });
    const check: RunContext['check'] = (given, read, day) =>
      checks.check(given, { ...read, policy: hurried(50).policy }, day);
    const { seen } = await w.sweep({}, check);
    expect(seen).toMatchObject([
      {
        is: 'reviewed',
        reviewed: { verdict: { judgement: { is: 'checks-failing' }, next: { who: 'author' } } },
      },
      { is: 'reviewed' },
    ]);
    expect(w.state().comments.join()).toContain('odd.mdx`: Unexpected: checking it had not ended');
    expect(w.state().merged).toBe(false);
  });
});

test('a process gets no token, and can write no file and start no program', async () => {
  const { ask, close } = openWorker<string, string>(new URL('./nosy-worker.ts', import.meta.url), 64);
  process.env['GITHUB_TOKEN'] = 'a-token';
  try {
    expect(await ask('look', 30_000)).toEqual({
      is: 'answered',
      answer: 'environment: ; write: ERR_ACCESS_DENIED; start: ERR_ACCESS_DENIED',
    });
  } finally {
    close();
    delete process.env['GITHUB_TOKEN'];
  }
});

test('a check may take as long as policy lets it', () => {
  expect(checkMax(main.policy)).toBe(20_000);
});
