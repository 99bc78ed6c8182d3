import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributed, pathOf } from '#core/contribute/kinds.ts';
import { textParts } from '#core/contribute/texts.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import { readEntry } from '#core/library/read-entry.ts';
import { aboutWith } from './about.ts';
import { dataOf } from './arbitrary.ts';

const { policy } = aboutWith();
const demoAllowed = { ...policy, allowDemo: true };

/** What refuses a text for its characters or its size, wherever it comes from: such answers are never accepted. */
const notAText = /^(?:text-|file-|yaml-(?:size|number|nesting)|characters|character-reference|damaged|mixed)/;

describe.each(contributed)('%s', (kind) => {
  it('reads back as the same data, whatever the answers, without a fault of form', () => {
    let read = 0;
    fc.assert(
      fc.property(dataOf(kind), fc.string({ maxLength: 40 }), (data, text) => {
        const answers = Object.fromEntries(
          textParts(kind).map(({ key }) => [key, text.replaceAll(/[^a-z \n]/gi, '')]),
        );
        const path = pathOf(
          kind,
          'a-name',
          kind === 'report' || kind === 'try' ? 'paired-reading' : undefined,
        );
        const bytes = new TextEncoder().encode(writeFile({ kind, answers }, data));
        const { entry, problems } = readEntry(path, bytes, '0'.repeat(64), demoAllowed, () => undefined);
        const faults = problems.filter(({ ruleId }) => !/^section-(?:empty|unwritten)$/.test(ruleId));
        if (faults.some(({ ruleId }) => notAText.test(ruleId))) return;
        expect(faults).toEqual([]);
        expect(entry?.data).toEqual(data);
        read += 1;
      }),
      { numRuns: 60 },
    );
    expect(read).toBeGreaterThan(15);
  });
});

describe('the text', () => {
  it('of a part that is not written is held by a line that the check reports', () => {
    const data = { title: 'A', post: 'B', ages: [7, 8], claim: { outcome: 'writing', change: 'better' } };
    const whole = { ...data, core: ['C'], declares: ['none'] };
    const told = 'Ten words and more, so that this is a section indeed.';
    const file = writeFile({ kind: 'practice', answers: { 'the-problem': told } }, whole);
    const bytes = new TextEncoder().encode(file);
    const { problems } = readEntry('practices/a/index.mdx', bytes, '', policy, () => undefined);
    expect(problems.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(
      Array.from({ length: 4 }, () => 'section-unwritten error'),
    );
  });
});
