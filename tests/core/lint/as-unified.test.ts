import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkBlobs } from '#core/check/check-blobs.ts';
import { remarkPreset } from '#core/lint/as-unified.ts';
import { allRules, lintRules } from '#core/lint/rules/index.ts';
import { told } from '#core/lint/told.ts';
import { policy } from '../evidence/policy.ts';

const findingsIn = (path: string, value: unknown) =>
  checkBlobs([{ path, bytes: new TextEncoder().encode(String(value)) }], { policy, today: '2026-11-22' });

const preset = remarkPreset(
  allRules,
  async ({ path, value }) => findingsIn(path, value),
  (id) => `https://example.org/rules/${id}/`,
);

/** What an editor is told of a file, whose own parser made nothing of it. */
async function messagesOf(path: string, value: string) {
  const file = new VFile({ path, value });
  const parser = () => ({ type: 'root', children: [] }) as Root;
  const processor = unified().use(function nothing() {
    this.parser = parser;
  });
  await processor.use(preset).process(file);
  return file;
}

const levels = new Map([
  [true, 'error'],
  [false, 'warning'],
  [undefined, 'note'],
] as const);

describe('rules as ordinary unified-lint rules', () => {
  it.each(lintRules.map((rule) => [rule.id, rule] as const))(
    '%s says in an editor what it says in the check',
    async (_id, { examples }) => {
      const { file } = examples[0] as (typeof examples)[number];
      const { messages, value } = await messagesOf(file.path, file.text);
      const told = messages.map(({ line = 0, column = 0, ruleId, reason, fatal, source, url }) => ({
        ...{ line, column, ruleId, message: reason, severity: levels.get(fatal as boolean | undefined) },
        ...{ source, url },
      }));
      const expected = findingsIn(file.path, file.text).map(
        ({ line, column, ruleId, message, severity }) => ({
          ...{ line, column, ruleId, message, severity },
          ...{ source: 'worked-here', url: `https://example.org/rules/${ruleId}/` },
        }),
      );
      expect(told).toHaveLength(expected.length);
      expect(told).toEqual(expect.arrayContaining(expected));
      expect(value, 'nothing is rewritten').toBe(file.text);
    },
  );

  it('offers the words to put in place where the remedy is certain', async () => {
    const { path, text } = told({ body: '## The problem\n\nThe behavior of the class.' });
    const { messages } = await messagesOf(path, text);
    expect(messages.find(({ ruleId }) => ruleId === 'british-spelling')?.expected).toEqual(['behaviour']);
  });

  it('tells what is wrong with a file that no rule can read', async () => {
    const { messages } = await messagesOf('practices/a/index.mdx', 'no front matter');
    expect(messages.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(['1 front-matter-fence']);
  });
});
