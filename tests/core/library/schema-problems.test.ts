import { describe, expect, it } from 'vitest';
import { fieldNames } from '#core/library/field-names.ts';
import { schemaProblems } from '#core/library/schema-problems.ts';
import { kinds } from '#core/model/kinds.ts';

const good = {
  title: 'A title',
  post: 'A post',
  ages: [7, 11],
  claim: { outcome: 'writing', change: 'unclear' },
  core: ['One thing'],
  declares: ['none'],
};

/** The messages for a write-up with some fields changed. */
const messages = (changes: object): string[] => {
  const data = { ...good, ...changes };
  const read = kinds.practice.schema.safeParse(data);
  if (read.success) return [];
  return schemaProblems(
    'practices/a/index.mdx',
    data,
    read.error.issues,
    () => ({ line: 3, column: 1 }),
    (path) => fieldNames('practice', path),
  ).map(({ message }) => message);
};

describe('what a schema finds, in words', () => {
  it('is silent on a good file', () => expect(messages({})).toEqual([]));

  it.each<[string, object, RegExp]>([
    ['a missing field', { post: undefined }, /^Missing "post", expected text\.$/],
    [
      'a key that is not there, with the nearest',
      { prioritys: [] },
      /^Unexpected field "prioritys"\. Did you mean priorities\?/,
    ],
    [
      'a key deep down',
      { claim: { ...good.claim, levl: 3 } },
      /^Unexpected field "claim › levl"\. Did you mean level\?/,
    ],
    [
      'a word outside the list',
      { claim: { ...good.claim, outcome: 'reading' } },
      /^Unexpected "reading" in "claim › outcome", expected one of .*Did you mean reading-comprehension or reading-fluency\?/,
    ],
    ['a number that is too big', { ages: [7, 99] }, /^Unexpected 99 in "ages\[2\]", expected at most 25\.$/],
    ['ages the wrong way round', { ages: [11, 7] }, /^In "ages": expected the younger age first/],
    ['the wrong sort of value', { core: 'One thing' }, /^Unexpected "One thing" in "core", expected a list/],
    [
      'something named twice',
      { subjects: ['english', 'english'] },
      /^In "subjects": expected each entry once/,
    ],
    ['none with something else', { declares: ['none', 'sells-it'] }, /^In "declares": expected none alone/],
    [
      'a published practice without sources',
      { source: 'published' },
      /"sources".*expected at least one source/,
    ],
  ])('says of %s what is wrong and what to write', (_, changes, expected) => {
    expect(messages(changes)[0]).toMatch(expected);
  });

  it('speaks of the branch that went furthest in a choice of shapes', () => {
    const finding = {
      measure: { name: 'A test', kind: 'other-test' },
      design: 'account',
      reported: [{ by: 'a', df: [1, 'two'] }],
    };
    expect(messages({ findings: [finding] })[0]).toMatch(/findings\[1\] › reported\[1\] › df/);
  });
});
