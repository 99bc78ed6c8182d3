import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { withoutDocuments } from '#adapters/bundle/lean-rules.ts';
import { allRules } from '#core/lint/rules/index.ts';

const lean = (code: string): string => withoutDocuments(code, parseSync('rule.js', code).program);

describe('rules without what they say of themselves', () => {
  it('keep what a check needs, and nothing else loses anything', () => {
    const code = `export const a = rule({ id: 'a', family: 'reading', severity: 'note', why: 'Because.', how: "So.", source: 'A book', check() { return { why: 1 }; }, examples: [{ title: 'one', expect: [] }] });
const other = { why: 'kept', examples: [1] };
export const b = { id: 'b', hint: /x/, find: () => [], examples: { found: ['x'], passes: [] } };`;
    expect(lean(code).replaceAll(/\s+/g, ' ')).toBe(
      `export const a = rule({ id: 'a', family: 'reading', severity: 'note', check() { return { why: 1 }; }, }); const other = { why: 'kept', examples: [1] }; export const b = { id: 'b', hint: /x/, find: () => [], };`,
    );
  });

  it('lose the examples of every rule there is', async () => {
    const folder = 'src/core/lint/rules';
    const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const codes = await Promise.all(
      files.map(async (text) => (await transformWithOxc(text, 'rule.ts')).code),
    );
    const before = codes.join('\n');
    const after = codes.map(lean).join('\n');
    expect(after.length).toBeLessThan(before.length * 0.7);
    for (const { why, examples } of allRules) {
      expect(after).not.toContain(why.slice(0, 40));
      expect(examples.length === 0 || !after.includes(`title: '${examples[0]?.title}'`)).toBe(true);
    }
  });
});
