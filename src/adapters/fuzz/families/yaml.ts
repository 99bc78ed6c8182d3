import { isDeepStrictEqual } from 'node:util';
import fc, { type Arbitrary } from 'fast-check';
import { parse } from 'yaml';
import { readEntry } from '#core/library/read-entry.ts';
import { readYaml } from '#core/writeup/yaml.ts';
import type { Canary } from '../canary.ts';
import { type Family, textFile, type Verdict } from '../family.ts';
import { anything } from '../mutations.ts';
import { clobbering, payloads } from '../payloads.ts';
import { soundPath, soundWriteUp, usualPolicy } from '../surroundings.ts';

const scalars = [
  ...[
    'a',
    '1',
    '010',
    '0x1f',
    '0o17',
    '1e999',
    '-0',
    '.inf',
    '.nan',
    '1_000',
    '~',
    'null',
    'yes',
    'on',
    'true',
    '2024-01-01',
  ],
  ...[
    '"a"',
    "'a'",
    '"\\u0000"',
    '"\\x41"',
    '"a',
    "'a",
    '|\n  a',
    '>-\n  a',
    '|2+\n    a',
    '&a b',
    '*a',
    '!!js/function a',
    '!a b',
  ],
  ...[
    '!!binary aGk=',
    '? a',
    '- a',
    '[a, b]',
    '{a: b}',
    '[',
    '{',
    '#c',
    'a #c',
    'a: b',
    '@a',
    '`a`',
    '%YAML 1.1',
    '<<',
    '=',
    '',
  ],
  ...[
    '99999999999999999999',
    '1.7976931348623157e309',
    '"\\ud800"',
    '12:30:45',
    '---',
    '...',
    '\t',
    '\u00a0',
    '\u2028',
  ],
];

/** YAML by its own grammar, well formed or nearly so. */
function texts(canary: Canary): Arbitrary<string> {
  const key = fc.constantFrom(
    'title',
    'post',
    'core',
    'ages',
    'claim',
    'a',
    '"b"',
    "'c'",
    '1',
    '<<',
    '? x',
    ...clobbering,
  );
  const scalar = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...scalars) },
    { weight: 1, arbitrary: fc.constantFrom(...payloads(canary)).map((text) => JSON.stringify(text)) },
    { weight: 1, arbitrary: anything },
  );
  const { value } = fc.letrec<{ value: string }>((tie) => {
    const indented = (text: string) => text.replaceAll('\n', '\n  ');
    return {
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 4, arbitrary: scalar },
        fc
          .array(tie('value'), { maxLength: 3 })
          .map((all) => all.map((one) => `\n- ${indented(one)}`).join('')),
        fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 3 })
          .map((all) => `{${all.map((pair) => pair.join(': ')).join(', ')}}`),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 3 })
          .map((all) => all.map(([name, one]) => `\n  ${name}: ${indented(one)}`).join('')),
      ),
    };
  });
  const field = fc.tuple(key, value, fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', ' # c\n'));
  return fc
    .array(field, { maxLength: 5 })
    .map((all) => all.map(([name, one, end]) => `${name}: ${one}${end}`).join(''));
}

const PLAIN = new Set([Object.prototype, Array.prototype, null]);

/** Throws where a value is not what JSON could say with keys of its own. */
function plainOnly(value: unknown, depth = 0): void {
  if (depth > 200) throw new Error('What was read is deeper than any page needs.');
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('What was read holds a number without end.');
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Error('What was read holds a program.');
  if (typeof value !== 'object' || value === null) return;
  if (!PLAIN.has(Object.getPrototypeOf(value)))
    throw new Error('What was read holds an object of a kind of its own.');
  for (const inner of Object.values(value)) plainOnly(inner, depth + 1);
}

function entryRead(yaml: string, path: string): void {
  const text = path === soundPath ? `---\n${yaml}---\n${soundWriteUp.split('\n---\n')[1] ?? ''}` : yaml;
  const lines = text.split('\n').length;
  const { entry, problems } = readEntry(
    path,
    new TextEncoder().encode(text),
    '',
    usualPolicy,
    () => undefined,
  );
  if (!entry && problems.length === 0 && !/^["']?withdrawn/m.test(yaml))
    throw new Error('It was refused without a reason.');
  for (const { line } of problems)
    if (line < 0 || line > lines) throw new Error(`A problem is said to be in line ${line} of ${lines}.`);
}

function attempt(yaml: string, canary: Canary): Verdict {
  entryRead(yaml, soundPath);
  entryRead(yaml, 'people/ada.yaml');
  const read = readYaml(yaml, soundPath);
  const stain = Object.keys(Object.prototype).length + Object.keys(Array.prototype).length;
  if (stain > 0) throw new Error('A key of the text became a key of every object.');
  canary.listen(JSON.stringify(read));
  if ('problems' in read) return 'refused';
  plainOnly(read.data);
  // The library may be asked in this way only about what the guard has let through: it has neither tags nor aliases.
  const second = parse(yaml, { schema: 'core', logLevel: 'silent' }) ?? {};
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(read.data)), JSON.parse(JSON.stringify(second))))
    throw new Error(`Two readings differ: ${JSON.stringify(read.data)} and ${JSON.stringify(second)}`);
  return 'passed';
}

/** Fields of every shape, read as the front matter of a write-up and as a file of their own. */
export const yamlFamily = (canary: Canary): Family<string> => ({
  name: 'yaml',
  tries: 'fields by grammar, as front matter and as files',
  inputs: texts(canary),
  attempt: (yaml) => attempt(yaml, canary),
  files: (yaml) => [textFile('fields.yaml', yaml)],
  round: 500,
});
