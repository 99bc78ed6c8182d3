import { describe, expect, it } from 'vitest';
import { nationalInsuranceNumber } from '#core/lint/rules/national-insurance-number.ts';
import { phoneNumber } from '#core/lint/rules/phone-number.ts';
import { privacyRules } from '#core/lint/rules/privacy.ts';
import { uln } from '#core/lint/rules/unique-learner-number.ts';

import { told } from '#core/lint/told.ts';
import { tryExample } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

const places = (rule: (typeof privacyRules)[number], body: string): string[] =>
  tryExample(rule, told({ body }), policy).problems.map(
    ({ line, column, endLine, endColumn }) => `${line}:${column}-${endLine}:${endColumn}`,
  );

describe('a number cut in pieces', () => {
  it.each([
    ['bold', 'Ring 0161 **496** 0123 now', '12:6-12:23'],
    ['two lines', 'Ring 0161 496\n0123 now', '12:6-13:5'],
    ['a quotation over two lines', '> Ring 0161 496\n> 0123 now', '12:8-13:7'],
    ['code', 'Ring `0161 496` 0123', '12:6-12:21'],
    ['a break', 'Ring 0161 496\\\n0123', '12:6-13:5'],
    ['a heading', '## Ring 0161 *496* 0123', '12:9-12:24'],
    ['a list', '- Ring 0161 496\n  0123', '12:8-13:7'],
    ['escapes', 'Ring \\(0161) 496 0123', '12:7-12:22'],
    ['emoji before', '😀 0161 496 0123', '12:4-12:17'],
  ])('%s', (_, body, place) => {
    expect(places(phoneNumber, body)).toEqual([place]);
  });
});

describe('names that stand elsewhere', () => {
  it.each([
    ['a heading of the column', '| Name | ULN |\n| --- | --- |\n| a | 9276308686 |'],
    ['the first cell of the row', '| What | Value |\n| --- | --- |\n| ULN | 9276308686 |'],
    ['the line before a list', 'Their ULNs are:\n\n- 9276308686'],
    ['a heading', '### ULN\n\n9276308686'],
  ])('%s', (_, body) => {
    expect(places(uln, body)).toHaveLength(1);
  });
  it('not in another column', () => {
    expect(places(uln, '| ULN | Order |\n| --- | --- |\n| none | 9276308686 |')).toEqual([]);
  });
});

it('looks into attributes of components', () => {
  expect(places(nationalInsuranceNumber, '<Quote by="JK123456D">\n\nIt went well.\n\n</Quote>')).toHaveLength(
    1,
  );
});

it('never repeats an identifier in a message', () => {
  for (const rule of privacyRules.filter(({ severity }) => severity === 'error'))
    for (const { file } of rule.examples)
      for (const { message } of tryExample(rule, file, policy).problems) expect(message).not.toMatch(/\d{5}/);
});
