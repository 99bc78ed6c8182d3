import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf, partOf, placeOf } from '#core/lint/place.ts';
import { readTree } from '#core/lint/read-file.ts';
import { told } from '#core/lint/told.ts';
import { readTold } from '#core/lint/try-example.ts';
import { passagesOf } from '#core/lint/words/passages.ts';
import { policy } from '../evidence/policy.ts';

/** What stands in a file at a place. */
const at = (text: string, place: { line: number; column: number; endLine?: number; endColumn?: number }) =>
  text.slice(
    offsetOf(text, place),
    offsetOf(text, { line: place.endLine ?? place.line, column: place.endColumn ?? place.column }),
  );

const word = fc.stringMatching(/^[a-zäé]{1,8}$/);
const marked = fc
  .tuple(word, fc.constantFrom('', '**', '*', '~~'))
  .map(([inner, mark]) => `${mark}${inner}${mark}`);
const line = fc.array(marked, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const paragraph = fc
  .tuple(fc.constantFrom('', '> ', '- '), fc.array(line, { minLength: 1, maxLength: 3 }))
  .map(([margin, lines]) =>
    lines.map((one, row) => `${row === 0 || margin === '> ' ? margin : margin && '  '}${one}`).join('\n'),
  );

describe('places', () => {
  it('finds any word of a paragraph again, whatever marks and margins are round it', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const { entry } = readTold(told({ body: paragraphs.join('\n\n') }), policy);
        for (const passage of passagesOf({ entry, tree: readTree(entry).tree }))
          for (const { 0: found, index } of passage.text.matchAll(/[a-zäé]+/g))
            expect(at(entry.text, passage.place({ start: index, end: index + found.length }))).toBe(found);
      }),
      { numRuns: 60 },
    );
  });

  it('looks past backslashes', () => {
    const { entry } = readTold(told({ body: 'The set \\{1\\} of cards\\*.' }), policy);
    const passage = passagesOf({ entry, tree: readTree(entry).tree }).at(-1);
    const start = passage?.text.indexOf('cards') ?? -1;
    expect(at(entry.text, passage?.place({ start, end: start + 5 }) ?? { line: 0, column: 0 })).toBe('cards');
  });

  it('finds a word of a field that is quoted, escaped or folded over lines', () => {
    const file = told({ data: { post: undefined } });
    const text = file.text.replace('---\n', '---\npost: "Say \\"hello\\"\n  to them all"\n');
    const { entry } = readTold({ ...file, text }, policy);
    const { post } = entry.data as { post: string };
    for (const wanted of ['hello', 'them', 'all']) {
      const from = post.indexOf(wanted);
      expect(at(entry.text, partOf(entry, { field: ['post'] }, post, from, from + wanted.length))).toBe(
        wanted,
      );
    }
  });

  it('says that it does not know where a node without a position is', () => {
    expect(placeOf({}, { locate: () => ({ line: 9, column: 9 }) })).toEqual({ line: 0, column: 0 });
  });
});
