import { describe, expect, it } from 'vitest';
import { lintRules } from '#core/lint/rules/index.ts';
import { tryExample } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

describe.each(lintRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.map((example) => [example.title, example] as const))('%s', (_title, example) => {
    const { lines } = tryExample(rule, example.file, policy);
    const shown = lines.map((line, index) => line.slice(0, example.expect[index]?.length ?? line.length));
    expect(shown).toEqual(example.expect);
  });

  it('has at least three examples, one of which passes', () => {
    expect(rule.examples.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.some(({ expect: lines }) => lines.length === 0)).toBe(true);
    expect(rule.examples.some(({ expect: lines }) => lines.length > 0)).toBe(true);
  });

  it('says "Unexpected …, expected …" and what to do', () => {
    for (const { file } of rule.examples)
      for (const { message } of tryExample(rule, file, policy).problems)
        expect(message).toMatch(/^(Unexpected|Missing) [\s\S]+?, expected [\s\S]+?[.?] [\s\S]+[.?]$/);
  });
});
