import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintContext } from '#core/lint/context.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { lintEntry } from '#core/lint/run.ts';
import { readTold } from '#core/lint/try-example.ts';
import { policy } from '../core/evidence/policy.ts';

const [network = '', cycles = ''] = [
  ...readFileSync('docs/how-to-run-a-network.md', 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm),
].map(([, block = '']) => block);
const saidOf = (path: string, data: string) => {
  const { entry, entries } = readTold({ path, text: `---\n${data}---\n`, beside: [] }, policy);
  return lintEntry(entry, lintRules, lintContext({ policy, today: '2026-11-22', entries })).map(
    ({ ruleId, message }) => [ruleId, message] as const,
  );
};

it('the network of the guide is accepted, and so is its plan: the check only gives the mark', () => {
  expect(saidOf('networks/example/index.mdx', network)).toEqual([]);
  const project = `title: "Does it hold elsewhere?"\nschools: [one-school, another-school]\npractices: [paired-reading]\noutcome: reading-fluency\nsteward: your-handle\n${cycles}`;
  const [said, ...more] = saidOf('networks/example/projects/pairs.mdx', project);
  expect(more).toEqual([]);
  expect(said?.[0]).toBe('plan-registered');
  const mark = /mark: "([0-9a-f]{12})"/.exec(said?.[1] ?? '')?.[1];
  expect(
    saidOf(
      'networks/example/projects/pairs.mdx',
      project.replace('"2026-09-01" }', `"2026-09-01", mark: "${mark}" }`),
    ),
  ).toEqual([]);
});
