import { describe, expect, it } from 'vitest';
import { renderWriteup } from '#core/writeup/render.ts';
import { readYaml } from '#core/writeup/yaml.ts';
import { processorTime } from '../../processor-time.ts';
import { limits, options, withBody } from './sample.ts';

/** Generous: these take milliseconds each alone, and other tests may run beside them. */
const patience = 5 * limits.parseMillisecondsMax;

function repeated(unit: string, lineLength: number, end: string): string {
  const line = unit.repeat(Math.max(1, Math.floor(lineLength / unit.length))) + end;
  return line.repeat(Math.floor(250_000 / line.length));
}

const shapes: [string, number, string][] = [
  ['long lines', 4900, '\n'],
  ['paragraphs', 900, '\n\n'],
  ['short lines', 1, '\n'],
];
const markdown = [
  '*a_',
  '[',
  '![',
  '[a](',
  '[a][b]',
  '>',
  '> ',
  '- ',
  '1. ',
  '**a ',
  '_a__',
  '~~a ',
  '<Note>',
  '<a ',
  '{',
  '{}',
  '&amp;',
  '\\',
  '# ',
  'www.a.b ',
  'a@b.c ',
  '|a',
  '|',
  '`a',
  '[^1]',
  '[x]: y ',
  '\\{',
  '(',
  '---',
  '===',
];
const yaml = [
  '[',
  '{',
  '- ',
  'a: ',
  '? ',
  '"',
  "'",
  '|',
  '&a ',
  '*a ',
  '!x ',
  '- - ',
  'a:\n ',
  ': ',
  '#',
  'a: b\n',
];

it('fields within fields on one line are refused for their depth, whatever room there is for calls', () => {
  const read = readYaml('a: '.repeat(1000), 'a.yaml');
  expect('problems' in read && read.problems.map(({ ruleId }) => ruleId)).toContain('yaml-nesting');
});

describe('text made to keep a parser busy is answered soon', () => {
  it.each(markdown)('write-up of %j', (unit) => {
    for (const [, length, end] of shapes) {
      const text = withBody(repeated(unit, length, end));
      expect(processorTime(() => renderWriteup(text, options))).toBeLessThan(patience);
    }
  });
  it.each(yaml)('fields of %j', (unit) => {
    for (const [, length, end] of shapes) {
      const text = repeated(unit, length, end).slice(0, 39_000);
      expect(processorTime(() => readYaml(text, 'a.yaml'))).toBeLessThan(patience);
    }
  });

  const withFlood = (body: string) =>
    renderWriteup(withBody(body), options).problems.map((p) => `${p.line} ${p.message}`);
  const remedy = 'Shorten it, split it into paragraphs, or remove the repeated marks.';
  it.each([
    ['{\n'.repeat(401), `405 Unexpected number of curly brackets, expected at most 400. ${remedy}`],
    ['[^1]\n\n'.repeat(301), `605 Unexpected number of footnote marks, expected at most 300. ${remedy}`],
    [
      '*a_'.repeat(501),
      `5 Unexpected 1002 marks such as * and [ in one paragraph, expected at most 1000. ${remedy}`,
    ],
    [`${'|a'.repeat(42)}|`, `5 Unexpected table of 42 columns, expected at most 40. ${remedy}`],
    ['a\n'.repeat(20_001), `20001 Unexpected number of lines, expected at most 20000. ${remedy}`],
  ])('flood %#', (body, message) => expect(withFlood(body)).toContain(message));

  it('a long honest write-up passes', () => {
    const paragraph =
      'We tried *this* for **ten** weeks with [a guide](https://example.org/) and 28 pupils (Year 4).\n\n';
    expect(withFlood(`${paragraph.repeat(500)}| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(200)}`)).toEqual(
      [],
    );
  });
});
