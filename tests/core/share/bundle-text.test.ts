import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBundleText, writeBundleText } from '#core/share/bundle-text.ts';

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('```', '````mdx', '~~~', 'File: `people/a.yaml`', '---', '', '@somebody', '### Your files'),
);
const files = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom('people/a.yaml', 'practices/b/index.mdx', 'practices/b/tries/c-d.yaml'),
    text: fc.array(line).map((lines) => `${lines.join('\n').replaceAll('\r', '')}\n`),
  }),
  { minLength: 1, selector: ({ path }) => path },
);

it('files come back as they were, whatever stands in them', () => {
  fc.assert(
    fc.property(files, fc.constantFrom('\n', '\r\n'), (given, end) => {
      expect(readBundleText(writeBundleText(given).replaceAll('\n', end).trim())).toEqual({ files: given });
    }),
  );
});

const one = writeBundleText([{ path: 'people/a.yaml', text: 'name: "A"\n' }]);

it.each([
  ['nothing', '', /expected a file/],
  ['text before', `Hello\n${one}`, /Unexpected line "Hello"/],
  ['text between', `${one}\nalso this\n${one}`, /Unexpected line "also this"/],
  ['a file twice', `${one}\n${one}`, /second file people\/a\.yaml/],
  ['a fence that is gone', one.trimEnd().slice(0, -3), /Unexpected end of people\/a\.yaml/],
  ['a path upwards', one.replace('people/a', '../people/a'), /Unexpected line/],
  ['a path of another sort', one.replace('a.yaml', 'a.yml'), /Unexpected line/],
  ['an absolute path', one.replace('people/a', '/etc/a'), /Unexpected line/],
])('refuses %s', (_, text, says) => {
  const read = readBundleText(text);
  expect('problem' in read && read.problem).toMatch(says);
});
