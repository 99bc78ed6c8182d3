import { describe, expect, it } from 'vitest';
import { formOf } from '#core/contribute/form.ts';
import type { Contributed } from '#core/contribute/kinds.ts';
import { partsOf } from '#core/contribute/paths.ts';
import { readAges } from '#core/contribute/read-ages.ts';
import { readReply } from '#core/contribute/read-reply.ts';
import { schemasAt } from '#core/library/field-names.ts';
import { policy } from '../evidence/policy.ts';

function read(kind: Contributed, key: string, given: unknown) {
  const [schema] = schemasAt(kind, partsOf(key));
  if (!schema) throw new Error(`no field ${key}`);
  return readReply({ key, schema, form: formOf(schema, policy.limits) }, given);
}

describe('readAges', () => {
  it.each([
    ['8,9', [8, 9]],
    ['7 to 11', [7, 11]],
    ['[7, 11]', [7, 11]],
    ['9', [9, 9]],
    ['ages 7-11', [7, 11]],
    ['Year 4', [8, 9]],
    ['y3-y6', [7, 11]],
    ['Years 12 and 13', [16, 18]],
    ['Reception', [4, 5]],
    ['Nursery to Year 2', [3, 7]],
    ['Year 1 – Year 2', [5, 7]],
  ] as const)('%s', (text, ages) => expect(readAges(text)).toEqual(ages));

  it.each(['', 'some', '7, 9 and 11', 'KS2', 'Year four'])('not "%s"', (text) => {
    expect(readAges(text)).toBeUndefined();
  });
});

describe('what is typed', () => {
  it.each<[Contributed, string, unknown, unknown]>([
    ['practice', 'title', '  Reading in pairs ', 'Reading in pairs'],
    ['practice', 'title', ' ', null],
    ['practice', 'claim.outcome', 'Reading fluency', 'reading-fluency'],
    ['practice', 'subjects', 'English, mathematics', ['english', 'mathematics']],
    ['practice', 'subjects', ['english', 'english'], ['english']],
    ['practice', 'subjects', '["english"]', ['english']],
    ['practice', 'subjects', [], null],
    ['practice', 'core', 'One thing, then another\n\nA second', ['One thing, then another', 'A second']],
    ['practice', 'core', ['One', 'Two'], ['One', 'Two']],
    ['practice', 'authors', 'sam-example, jo-sample', ['sam-example', 'jo-sample']],
    ['practice', 'visits', 'no', null],
    ['practice', 'visits', true, true],
    ['practice', 'cost.perPupilYear', '£1,200', 1200],
    ['practice', 'findings.0.treated.n', '28 pupils', 28],
    ['practice', 'findings.0.higherIsBetter', 'n', false],
    ['practice', 'findings', '{"design":"account"}', [{ design: 'account' }]],
    ['practice', 'findings', ['{"design":"account"}', '[1,2]'], [{ design: 'account' }, 1, 2]],
    ['practice', 'when', '2025/26', '2025-26'],
    ['try', 'starts', 'September 2026', '2026-09'],
    ['ask', 'until', '28/2/2027', '2027-02-28'],
    ['practice', 'ages', [8, 9], [8, 9]],
  ])('%s %s: %j', (kind, key, given, value) => expect(read(kind, key, given)).toEqual({ value }));

  it.each<[Contributed, string, unknown, string]>([
    [
      'practice',
      'claim.outcome',
      'readin',
      'Unexpected "readin", expected one of 28, such as reading-comprehension',
    ],
    ['practice', 'claim.outcome', 'readin', 'Did you mean reading-comprehension or reading-fluency?'],
    ['practice', 'findings.0.treated.n', '3.5', 'expected a whole number in digits, such as 28'],
    ['practice', 'findings.0.treated.n', 'many', 'Unexpected "many", expected a whole number'],
    ['practice', 'visits', 'maybe', 'Unexpected "maybe", expected yes or no.'],
    ['practice', 'ages', 'KS2', 'expected two ages such as 8,9, or a year such as Year 4.'],
    ['practice', 'findings', '{nonsense', 'expected JSON such as'],
    ['practice', 'title', ['a', 'b'], 'Unexpected 2 values for title, expected one.'],
  ])('%s %s: not %j', (kind, key, given, says) =>
    expect(read(kind, key, given)).toEqual({ problem: expect.stringContaining(says) }),
  );
});
