import { describe, expect, it } from 'vitest';
import { formats } from '#core/check/formats.ts';
import { reportOf } from '#core/check/report.ts';
import { ruleAddresses } from '#core/check/rule-page.ts';
import { allRules } from '#core/lint/rules/index.ts';
import type { LintProblem } from '#core/lint/run.ts';

const findings: [LintProblem, LintProblem] = [
  {
    ...{ path: 'practices/a/index.mdx', line: 2, column: 8, endLine: 2, endColumn: 11 },
    ...{
      ruleId: 'title-form',
      severity: 'warning',
      message: 'Unexpected "A, B: 50%", expected none. Delete it.',
    },
  },
  {
    path: 'practices/a/index.mdx',
    line: 0,
    column: 0,
    ruleId: 'section-missing',
    severity: 'error',
    message: 'Unexpected x. Do y.',
  },
];
const report = reportOf({ files: ['practices/a/index.mdx', 'policy.yaml'], findings }, 12.4);
const address = ruleAddresses({ site: 'https://example.org', base: '/here' });
const all = formats('content', allRules, address);
const text = '---\ntitle: "A b"\n---\n';

describe('a report printed', () => {
  it('for people: grouped, with the line and a pointer, and a sentence at the end', () => {
    const printed = all.pretty(report, () => text);
    expect(printed).toContain('    2 | title: "A b"\n      |        ^^^\n');
    expect(printed.match(/practices\/a\/index\.mdx/g)).toHaveLength(1);
    expect(printed).toContain(
      'Why, with examples:\n  https://example.org/here/rules/section-missing/\n  https://example.org/here/rules/title-form/\n',
    );
    expect(printed.trimEnd().split('\n').at(-1)).toBe(
      '1 error and 1 warning in 1 file of 2. A file with an error is not published.',
    );
    expect(all.pretty(reportOf({ files: ['a'], findings: [] }, 1), () => undefined)).toBe(
      'All is well: 1 file checked.\n',
    );
  });

  it('shows the part of a long line that is meant', () => {
    const long = `${'a'.repeat(400)}FAULT${'b'.repeat(400)}`;
    const finding = { ...findings[0], line: 1, column: 401, endLine: 1, endColumn: 406 };
    const lines = all.pretty(reportOf({ files: ['a'], findings: [finding] }, 1), () => long).split('\n');
    const pointer = lines.find((line) => line.includes('^')) ?? '';
    const shown = lines[lines.indexOf(pointer) - 1] ?? '';
    expect(shown.slice(pointer.indexOf('^'), pointer.lastIndexOf('^') + 1)).toBe('FAULT');
    expect(shown.length).toBeLessThan(140);
  });

  it('for programs: every finding with all four numbers of its place', () => {
    const read = JSON.parse(all.json(report, () => undefined));
    expect(read.summary).toEqual({ errors: 1, warnings: 1, ms: 12 });
    for (const finding of read.findings)
      for (const field of ['line', 'column', 'endLine', 'endColumn'])
        expect(finding[field]).toBeTypeOf('number');
    expect(read.findings[0].help).toBe('https://example.org/here/rules/title-form/');
  });

  it('for a workflow: a command a finding, in which no text can end the command', () => {
    const [first, second] = all.github(report, () => undefined).split('\n');
    expect(first).toBe(
      '::warning file=content/practices/a/index.mdx,title=title-form,line=2,col=8,endLine=2,endColumn=11::Unexpected "A, B: 50%25", expected none. Delete it.',
    );
    expect(second).toMatch(/^::error file=content\/practices\/a\/index\.mdx,title=section-missing,line=1::/);
    const nasty = { ...findings[0], path: 'a,b::c\n::set-env', message: 'x\n::error::y' };
    expect(
      all.github(reportOf({ files: [], findings: [nasty] }, 1), () => undefined).split('\n'),
    ).toHaveLength(3);
  });

  it('as SARIF: rules and results that name each other', () => {
    const { runs, version } = JSON.parse(all.sarif(report, () => undefined));
    expect(version).toBe('2.1.0');
    const ids = runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const { id, helpUri } of runs[0].tool.driver.rules) expect(helpUri).toBe(address(id));
    expect(
      runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId).every((id: string) => ids.includes(id)),
    ).toBe(true);
    expect(runs[0].results[1].locations[0].physicalLocation.region).toBeUndefined();
  });
});

it('what may tell of a pupil is covered in the lines shown', () => {
  const text = 'One.\nHer number is B801200005001, she said.\nThree.\n';
  const place = { path: 'a.mdx', line: 2, column: 15, endLine: 2, endColumn: 28, severity: 'error' as const };
  const finding = { ...place, ruleId: 'unique-pupil-number', message: 'Unexpected pupil number.' };
  const report = reportOf({ files: ['a.mdx'], findings: [finding] }, 1);
  const said = all.pretty(report, () => text);
  expect(said).toContain('Her number is █████████████, she said.');
  expect(said).not.toContain('B801200005001');
});
