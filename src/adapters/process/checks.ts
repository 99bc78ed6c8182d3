import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../files/project.ts';
import { type Program, runNode } from './run.ts';
import type { Outcome, Step } from './steps.ts';

/** A step that is one check: passed when the program's exit code is 0. `file` is relative to the project. */
export function oneCheck(name: string, program: Program): Step {
  return {
    name,
    async run() {
      const { code, output, errors } = await runNode(program, project);
      const passed = code === 0;
      return { passed: Number(passed), failed: Number(!passed), output: output + errors };
    },
  };
}

/** A step that counts each test of one of the Vitest projects in tests/vitest.config.ts. */
export function vitestProject(
  name: string,
  testProject: string,
  env: Record<string, string>,
  stop: AbortSignal,
): Step {
  return {
    name,
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'worked-here-tests-'));
      const report = join(folder, 'report.json');
      const args = [
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--project',
        testProject,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const ran = await runNode({ file: 'node_modules/vitest/vitest.mjs', args, env, stop }, project);
      const text = await readFile(report, 'utf8').catch(() => '');
      await rm(folder, { recursive: true, force: true });
      return { ...tally(text, ran.code), output: whatFailed(ran.output + ran.errors) };
    },
  };
}

/**
 * Counts the tests in Vitest's JSON report.
 *
 * A file that could not be loaded has no tests to count and is one failure; so is an exit code that no failed test explains,
 * and a run without a report or without tests.
 */
export function tally(report: string, code: number): Omit<Outcome, 'output'> {
  if (report === '') return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    report,
  ) as Report;
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = numFailedTests + broken.length;
  const unsteady = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName = '', failureMessages = [] }) => `${fullName}: ${failureMessages[0]?.split('\n')[0]}`);
  const unexplained = failed === 0 && (code !== 0 || numPassedTests === 0);
  return {
    passed: numPassedTests,
    failed: unexplained ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
    ...(unsteady.length > 0 && { unsteady }),
  };
}

/** Of what Vitest printed, all from where it tells what failed: before that it lists thousands of tests that passed. */
export function whatFailed(printed: string): string {
  const at = printed.search(/^⎯+ *(?:Failed|Unhandled)/m);
  return at < 0 ? printed : printed.slice(at);
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: Test[] }[];
};
/** A test that passed and yet has messages of failure passed when it was tried again. */
type Test = { status: string; fullName?: string; failureMessages?: string[] };
