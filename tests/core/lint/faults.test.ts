import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintContext } from '#core/lint/context.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { lintEntry } from '#core/lint/run.ts';
import { told } from '#core/lint/told.ts';
import { readTold } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

const names = ['The problem', 'What we did', 'What happened', 'What did not work', 'If you try it'];
const sound = [
  'Few of the pupils read at home, and those who did chose the same three books.',
  'Each pair sat side by side with one book, and the stronger reader began.',
  'We kept a list of the books on the wall, with the day on which each was finished.',
  '- Choose the pairs before lunch.\n- Put the books out first.',
  '| Week | Books |\n|---|---|\n| 1 | 12 |\n| 2 | 14 |',
  'The list of books is in [our library catalogue](https://example.org/books).',
  '### A week in detail',
  '> It was the best part of the day.',
];

/** Blocks of a write-up without fault, section by section. */
const body = fc
  .tuple(...names.map(() => fc.array(fc.constantFrom(...sound), { minLength: 1, maxLength: 4 })))
  .map((sections) => sections.flatMap((blocks, at) => [`## ${names[at]}`, ...blocks]));

/** A fault by the rule that must find it, wherever it is put; `only` the sections in which it is one. */
const faults: { id: string; block: string; only?: RegExp }[] = [
  { id: 'heading-form', block: '**In the second week**' },
  { id: 'heading-form', block: '### IN THE SECOND WEEK' },
  { id: 'heading-order', block: '###### In the second week' },
  { id: 'alt-text', block: '![image](./chart.png)' },
  { id: 'link-text', block: 'The cards are [here](https://example.org/cards).' },
  { id: 'table-headers', block: '|  |  |\n|---|---|\n| 1 | 12 |' },
  { id: 'undeclared-interest', block: 'The cards can be had from us: we sell them at cost.' },
  {
    id: 'number-contradicts',
    block: 'Reading test scores rose by 12 points.',
    only: /^What (?:we did|happened|did not work)$/,
  },
];

function found(blocks: readonly string[]): { id: string; line: number }[] {
  const { entry, entries } = readTold(told({ level: 2, body: blocks.join('\n\n') }), policy);
  const context = lintContext({ policy, today: '2026-11-22', entries });
  return lintEntry(entry, lintRules, context).map(({ ruleId, line }) => ({ id: ruleId, line }));
}

/** The line on which a block begins; the first stands on line 12. */
const lineOf = (blocks: readonly string[], at: number): number =>
  12 + blocks.slice(0, at).reduce((sum, block) => sum + block.split('\n').length + 1, 0);

describe('a fault put anywhere into a sound write-up', () => {
  it.each(faults)('$id: $block', ({ id, block, only }) => {
    fc.assert(
      fc.property(body, fc.nat(), (blocks, seed) => {
        const places = blocks.flatMap((_, at) => {
          const section =
            blocks
              .slice(0, at + 1)
              .findLast((one) => one.startsWith('## '))
              ?.slice(3) ?? '';
          return !only || only.test(section) ? [at + 1] : [];
        });
        const at = places[seed % places.length] as number;
        expect(found(blocks).filter((one) => one.id === id)).toEqual([]);
        const faulty = found(blocks.toSpliced(at, 0, block));
        expect(faulty.filter((one) => one.id === id)).toEqual([{ id, line: lineOf(blocks, at) }]);
      }),
      { numRuns: 25 },
    );
  });

  it('says nothing of the sound ones', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        expect(found(blocks)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
