import { expect, test } from 'vitest';
import { oneCheck, tally, whatFailed } from '#adapters/process/checks.ts';
import { runStages, type Step } from '#adapters/process/steps.ts';

const report = (tests: string[], more: { status: string; assertionResults: object[] }[] = []) => {
  const count = (status: string) => tests.filter((one) => one === status).length;
  return JSON.stringify({
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testResults: [
      {
        status: tests.includes('failed') ? 'failed' : 'passed',
        assertionResults: tests.map((status) => ({ status })),
      },
      ...more,
    ],
  });
};
const unloadable = { status: 'failed', assertionResults: [] };

test.each([
  ['all pass', report(['passed', 'passed']), 0, { passed: 2, failed: 0, skipped: 0 }],
  ['one fails', report(['passed', 'failed']), 1, { passed: 1, failed: 1, skipped: 0 }],
  ['some wait', report(['passed', 'pending', 'todo']), 0, { passed: 1, failed: 0, skipped: 2 }],
  ['a file cannot be loaded', report(['passed'], [unloadable]), 1, { passed: 1, failed: 1, skipped: 0 }],
  ['an error outside any test', report(['passed']), 1, { passed: 1, failed: 1, skipped: 0 }],
  ['no tests at all', report([]), 0, { passed: 0, failed: 1, skipped: 0 }],
  ['no report', '', 0, { passed: 0, failed: 1 }],
])('counting: %s', (_story, text, code, expected) => {
  expect(tally(text, code)).toEqual(expected);
});

test('what passed only when it was tried again is told, and passes', () => {
  const tried = { status: 'passed', fullName: 'the form keeps it', failureMessages: ['Timed out\n  at x'] };
  const again = { status: 'passed', assertionResults: [tried, { status: 'passed', failureMessages: [] }] };
  expect(tally(report(['passed'], [again]), 0)).toEqual({
    ...{ passed: 1, failed: 0, skipped: 0 },
    unsteady: ['the form keeps it: Timed out'],
  });
});

test('of a run with failures, only these are printed; of a run that ended otherwise, all', () => {
  const passed = ' ✓ |unit| a.test.ts (2 tests) 3ms\n';
  const failed = '⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯\n\n FAIL  a.test.ts > it\n';
  const broken = '⎯⎯⎯⎯ Unhandled Errors ⎯⎯⎯⎯\nError: it broke\n';
  expect(whatFailed(`${passed}${failed}${broken}`)).toBe(failed + broken);
  expect(whatFailed(passed + broken)).toBe(broken);
  expect(whatFailed(passed)).toBe(passed);
});

test('a check passes or fails with its exit code, and keeps what was printed', async () => {
  const program = (text: string) => ({ file: '--eval', args: [text] });
  expect(await oneCheck('fine', program('console.log("fine")')).run()).toEqual({
    passed: 1,
    failed: 0,
    output: 'fine\n',
  });
  const bad = await oneCheck('bad', program('console.error("\\x1b[31mbad\\x1b[0m"); process.exit(3)')).run();
  expect(bad).toEqual({ passed: 0, failed: 1, output: 'bad\n' });
  const killed = await oneCheck('killed', program('process.kill(process.pid, "SIGKILL")')).run();
  expect(killed).toMatchObject({ passed: 0, failed: 1 });
});

test('every step is run and counted, whatever the others do, and stages wait for each other', async () => {
  const order: string[] = [];
  const step = (name: string, outcome: Partial<Awaited<ReturnType<Step['run']>>>): Step => ({
    name,
    async run() {
      await new Promise((soon) => setTimeout(soon, 5));
      order.push(name);
      return { passed: 0, failed: 0, output: '', ...outcome };
    },
  });
  const throws: Step = { name: 'throws', run: () => Promise.reject(new Error('it broke')) };
  const said: string[] = [];
  const stages = [
    [step('one', { passed: 3 }), throws],
    [step('two', { passed: 1, failed: 2, output: 'why' })],
    [step('three', { passed: 1, unsteady: ['late'] })],
  ];
  expect(await runStages(stages, (line) => said.push(line))).toEqual({ passed: 5, failed: 3 });
  expect(order).toEqual(['one', 'two', 'three']);
  expect(said.join('\n')).toContain('it broke');
  expect(said.at(-1)).toContain('Passed at the second try only: late');
  expect(said.join('\n')).toMatch(/✗ two \(1 passed, 2 failed, [\d.]+ s\)\n {4}why/);
});
