import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintContext } from '#core/lint/context.ts';
import { readingRules } from '#core/lint/rules/reading.ts';
import { wordingRules } from '#core/lint/rules/wording.ts';
import { type LintProblem, lintEntry } from '#core/lint/run.ts';
import { told } from '#core/lint/told.ts';
import { readTold } from '#core/lint/try-example.ts';
import { policy } from '../../evidence/policy.ts';
import { faults, goodSentences } from './faults.ts';

const rules = [...wordingRules, ...readingRules];

function problemsIn(body: string): { problems: LintProblem[]; text: string } {
  const { entry, entries } = readTold(told({ body }), policy);
  return {
    problems: lintEntry(entry, rules, lintContext({ policy, today: '2026-11-22', entries })),
    text: entry.text,
  };
}

/** The characters that a problem marks, on one line or more. */
function marked(text: string, { line, column, endLine, endColumn }: LintProblem): string {
  const lines = text.split('\n').slice(line - 1, endLine ?? line);
  if (lines.length === 1) return (lines[0] ?? '').slice(column - 1, (endColumn ?? column) - 1);
  const last = lines.length - 1;
  return lines
    .map((each, index) =>
      index === 0 ? each.slice(column - 1) : index === last ? each.slice(0, (endColumn ?? 1) - 1) : each,
    )
    .join('\n');
}

/** Good prose as paragraphs, list items and lines that are broken somewhere, in the section where results are told. */
const prose = fc.record({
  sentences: fc.array(fc.constantFrom(...goodSentences), { minLength: 1, maxLength: 9 }),
  breaks: fc.infiniteStream(fc.constantFrom(' ', ' ', '\n', '\n\n', '\n\n- ', '\n\n### More\n\n')),
});

function laidOut(sentences: readonly string[], breaks: Iterable<string>): string {
  let body = '## What happened\n\n';
  const joints = breaks[Symbol.iterator]();
  sentences.forEach((sentence, index) => {
    body += index === 0 ? sentence : `${joints.next().value ?? ' '}${sentence}`;
  });
  return body;
}

/** What in the good prose would put a fault right: a count in the section, a citation in the next sentence. */
const answers: Record<string, string> = { 'percentage-without-n': '58', 'claim-without-source': '(2019)' };

describe.each(Object.entries(faults))('%s', (id, list) => {
  it('fires on a fault put anywhere in good prose, on its words only, and is silent when it is gone', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.constantFrom(...list), ({ sentences, breaks }, where, fault) => {
        const joints = [...breaks.take(12)];
        expect(problemsIn(laidOut(sentences, joints)).problems).toEqual([]);
        const [, wanted = ''] = /«(.*)»/.exec(fault) ?? [];
        const at = where % (sentences.length + 1);
        const answer = answers[id];
        const around = answer ? sentences.filter((one) => !one.includes(answer)) : sentences;
        const with_ = around.toSpliced(Math.min(at, around.length), 0, fault.replace(/[«»]/g, ''));
        const { problems, text } = problemsIn(laidOut(with_, joints));
        expect(problems.map(({ ruleId }) => ruleId)).toEqual([id]);
        expect(marked(text, problems[0] as LintProblem)).toBe(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

it('every rule of the two families has faults to insert, or measures a whole section', () => {
  const inserted = new Set([...Object.keys(faults), 'reading-age']);
  expect(rules.map(({ id }) => id).filter((id) => !inserted.has(id))).toEqual([]);
});

it('the remedy for a spelling leaves nothing to say, and changes nothing else', () => {
  const { problems, text } = problemsIn(
    'Behavior at the centre was calm.\n\n- Our favorite color, *traveling* **and labeled**.',
  );
  expect(problems).toHaveLength(5);
  const lines = text.split('\n');
  for (const { edit } of problems.toReversed())
    if (edit)
      lines[edit.line - 1] =
        (lines[edit.line - 1] ?? '').slice(0, edit.column - 1) +
        edit.text +
        (lines[edit.line - 1] ?? '').slice(edit.endColumn - 1);
  const body = lines.join('\n').split('---\n').at(-1) ?? '';
  expect(body.trim()).toBe(
    'Behaviour at the centre was calm.\n\n- Our favourite colour, *travelling* **and labelled**.',
  );
  expect(problemsIn(body.trim()).problems).toEqual([]);
});
