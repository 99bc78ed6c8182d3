import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { asUnified } from '#core/lint/as-unified.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { told } from '#core/lint/told.ts';
import { tryExample } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

const settings = { policy, today: '2026-11-22', pathOf: () => 'practices/paired-reading/index.mdx' };

/** Messages of a rule run by unified on a tree of some other parser. */
async function messagesOf(rule: (typeof lintRules)[number], value: string, level: 'warn' | 'error' = 'warn') {
  const file = new VFile({ value });
  await unified().use(asUnified(rule), [level, settings]).run({ type: 'root', children: [] }, file);
  return file.messages;
}

describe('rules as ordinary unified-lint rules', () => {
  it.each(lintRules.map((rule) => [rule.id, rule] as const))(
    '%s says in an editor what it says here',
    async (_id, rule) => {
      for (const { file } of rule.examples.filter(
        ({ file: { path, beside } }) => path === settings.pathOf() && beside.length === 0,
      )) {
        const { lines } = tryExample(rule, file, policy);
        const messages = await messagesOf(rule, file.text);
        expect(messages.map(({ line, column, reason }) => `${line ?? 0}:${column ?? 0}: ${reason}`)).toEqual(
          lines,
        );
      }
    },
  );

  it('names rule, source and page, and how much it matters', async () => {
    const rule = lintRules.find(({ id }) => id === 'level-above') as (typeof lintRules)[number];
    const { text } = told({ data: { claim: { outcome: 'writing', change: 'better', level: 4 } } });
    const [message] = await messagesOf(rule, text, 'error');
    expect(message).toMatchObject({
      ruleId: 'level-above',
      source: 'worked-here',
      url: 'rules/level-above/',
      fatal: true,
    });
  });

  it('is silent about a file that cannot be read', async () => {
    for (const rule of lintRules) expect(await messagesOf(rule, 'no front matter')).toEqual([]);
  });
});
