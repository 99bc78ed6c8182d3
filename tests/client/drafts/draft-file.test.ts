import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDraftFile, writeDraftFile } from '../../../src/client/drafts/draft-file.ts';

const content = fc.dictionary(fc.string(), fc.jsonValue());
const read = (value: unknown) => (typeof value === 'object' && value !== null ? value : undefined);
const draft = fc.record({
  kind: fc.constantFrom('practice', 'report'),
  name: fc.string({ unit: 'grapheme' }),
  content: content.map((value) => JSON.parse(JSON.stringify(value)) as object),
  pictures: fc.array(fc.record({ name: fc.string(), bytes: fc.uint8Array({ maxLength: 20_000 }) }), {
    maxLength: 2,
  }),
});

it('a draft comes back from its file as it was, pictures too', () => {
  fc.assert(
    fc.property(draft, (given) => {
      expect(readDraftFile(writeDraftFile(given), read)).toEqual(given);
    }),
    { numRuns: 50 },
  );
});

it.each([
  '',
  '{}',
  'null',
  'a: b',
  '{"format":"worked-here-draft"}',
  '{"format":"other","kind":"practice","name":"a","content":{}}',
])('another file is refused in words: %s', (text) => {
  expect(readDraftFile(text, read)).toMatchObject({ problem: expect.stringMatching(/expected a draft/) });
});
