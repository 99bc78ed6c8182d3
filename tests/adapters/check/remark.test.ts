import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const path = 'content/practices/accelerated-math/index.mdx';

const run = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, args, {
    ...{ cwd: project, input, encoding: 'utf8', env: { ...process.env, NOW: '2026-11-22' } },
  } as const);

type Finding = Record<string, unknown> & { line: number; column: number; ruleId: string };

const inOrder = (findings: readonly Finding[]) =>
  [...findings].sort(
    (a, b) =>
      a.line - b.line || a.column - b.column || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );

it('remark says of a file, saved or not, what the check says', () => {
  const sound = readFileSync(`${project}/${path}`, 'utf8');
  const text = sound
    .replace(
      '## What happened\n',
      '## What happened\n\nWe utilise the best behavior in color. Ring 0161 496 0123.\n',
    )
    .replace(/^priorities: .*$/m, 'priorities: [no-such-thing]');
  const remark = run(
    [
      'node_modules/remark-cli/cli.js',
      ...['--file-path', path, '--report', './tests/adapters/check/as-json.mjs', '--no-color'],
    ],
    text,
  );
  const check = run(['scripts/check.ts', '--stdin', '--path', path, '--format', 'json'], text);
  const { findings } = JSON.parse(check.stdout) as { findings: Finding[] };
  const said = findings.map(({ line, column, endLine, endColumn, ruleId, message, severity, help }) => ({
    ...{ line, column, endLine, endColumn, ruleId, message, severity, help },
  }));
  expect(said.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['unknown-reference', 'plain-words', 'british-spelling', 'phone-number']),
  );
  expect(inOrder(JSON.parse(remark.stderr))).toEqual(inOrder(said));
});
