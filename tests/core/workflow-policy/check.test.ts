import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorkflows, workflowFaultText } from '#core/workflow-policy/check.ts';
import { workflowRules } from '#core/workflow-policy/rules/index.ts';

const read = (path: string) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') });
const filesIn = (folder: string) => globSync(`${folder}/*.{yml,yaml}`).sort().map(read);

const ours = filesIn('.github/workflows');
const good = filesIn('tests/fixtures/workflows/good');
const bad = filesIn('tests/fixtures/workflows/bad').map(
  (file) => [basename(file.path, '.yml'), file, /^# breaks: (.+)\n/.exec(file.text)?.[1]] as const,
);

describe('workflows', () => {
  it('of this repository keep to every rule', () => {
    expect(ours.length).toBeGreaterThan(0);
    expect(checkWorkflows(ours).map(workflowFaultText)).toEqual([]);
  });

  it.each(good.map((file) => [file.path, file] as const))('%s is allowed', (_, file) => {
    expect(checkWorkflows([file]).map(workflowFaultText)).toEqual([]);
  });

  it.each(bad)('%s is refused for that reason alone', (_, file, rules = '') => {
    const faults = checkWorkflows([file]);
    expect([...new Set(faults.map(({ rule }) => rule))].sort()).toEqual(rules.split(' ').sort());
    for (const fault of faults) {
      expect(fault.message).toMatch(/^Unexpected [\s\S]+?, expected [\s\S]+?\. [A-Z][\s\S]+\.$/);
      expect(fault.line).toBeLessThanOrEqual(file.text.split('\n').length);
      expect(workflowFaultText(fault)).toMatch(/^tests\/fixtures\/workflows\/bad\/[\w-]+\.yml:\d+: .+\]$/);
    }
  });

  it('names the line', () => {
    const [, file] = bad.find(([name]) => name === 'head-checked-out') ?? [];
    const line = (file?.text.split('\n').findIndex((one) => one.includes('ref:')) ?? 0) + 1;
    expect(checkWorkflows(file ? [file] : []).map((fault) => fault.line)).toEqual([line]);
  });

  it('use one commit of an action', () => {
    const other = good
      .map((file) => ({ ...file, text: file.text.replaceAll('3d3c42e', '9c091bb') }))
      .slice(1);
    const faults = checkWorkflows([...good.slice(0, 1), ...other]);
    expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(['same-pin']));
  });
});

describe('rules of workflows', () => {
  it.each(workflowRules.map((rule) => [rule.id, rule] as const))(
    '%s says why, and refuses something',
    (id, rule) => {
      expect(rule.why).toMatch(/^[A-Z].{20,200}\.$/);
      expect(bad.some(([, , rules]) => rules?.split(' ').includes(id))).toBe(true);
    },
  );

  it('are all listed', () => {
    const files = readdirSync('src/core/workflow-policy/rules').filter((name) => name !== 'index.ts');
    expect(workflowRules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });
});
