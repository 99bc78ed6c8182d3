import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '#core/check/fix.ts';
import { contentPath, within } from '#core/check/within.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { tryExample } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

describe('putting right', () => {
  it('replaces what stands at each place, first things first, and nothing else', () => {
    const edit = (line: number, column: number, endColumn: number, text: string) => ({
      line,
      column,
      endLine: line,
      endColumn,
      text,
    });
    expect(applyEdits('one two\nthree', [edit(2, 1, 6, '3'), edit(1, 5, 8, '2')])).toEqual({
      text: 'one 2\n3',
      made: 2,
    });
    expect(applyEdits('one two', [edit(1, 1, 4, '1'), edit(1, 2, 8, 'x')])).toEqual({
      text: '1 two',
      made: 1,
    });
  });

  it('leaves the text alone without edits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(applyEdits(text, [])).toEqual({ text, made: 0 });
      }),
    );
  });

  const cases = lintRules.flatMap((rule) =>
    rule.examples
      .filter(({ file }) => tryExample(rule, file, policy).problems.some((problem) => 'edit' in problem))
      .map((example) => [rule.id, example.title, rule, example.file] as const),
  );
  it.each(cases)('%s, %s: afterwards the rule is content with that place', (_id, _title, rule, file) => {
    const problems = tryExample(rule, file, policy).problems as {
      edit?: Parameters<typeof applyEdits>[1][number];
    }[];
    const edits = problems.flatMap(({ edit }) => edit ?? []);
    const fixed = { ...file, text: applyEdits(file.text, edits).text };
    expect(tryExample(rule, fixed, policy).lines.length).toBeLessThanOrEqual(problems.length - edits.length);
  });
});

describe('paths asked for', () => {
  const paths = ['practices/a/index.mdx', 'practices/ab/index.mdx', 'people/a.yaml'];
  it.each([
    [['practices/a'], ['practices/a/index.mdx']],
    [['content/practices'], paths.slice(0, 2)],
    [['./content/people/a.yaml'], ['people/a.yaml']],
    [['/x/content/people/'], ['people/a.yaml']],
    [['content'], paths],
    [['.'], paths],
    [[], paths],
  ])('%j', (wanted, expected) => expect(paths.filter(within(paths, wanted, '/x/content'))).toEqual(expected));

  it('names a path that leads nowhere', () => {
    expect(() => within(paths, ['practices/b'], '/x/content')).toThrow('There is nothing at "practices/b"');
    expect(contentPath('content\\people\\a.yaml', '/x/content')).toBe('people/a.yaml');
  });
});
