import fc, { type Arbitrary } from 'fast-check';

/** One change to a text: where (thousandths of its length), over how many characters, and what. */
type Change = {
  at: number;
  over: number;
  how: 'put' | 'take' | 'double' | 'swap' | 'from other';
  what: string;
};

const oddities = [
  ...[
    '\0',
    '\u0085',
    '\u200b',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\u00ad',
    '\r',
    '\t',
    '\n',
    '\n\n',
    ' ',
  ],
  ...[
    '<',
    '>',
    '{',
    '}',
    '"',
    "'",
    '`',
    '---\n',
    '\n---\n',
    '&',
    '*',
    '[',
    ']',
    '(',
    ')',
    '#',
    ':',
    '|',
    '!',
    '\\',
    '%',
    '@',
  ],
];

function changed(text: string, other: string, { at, over, how, what }: Change): string {
  const from = Math.floor((text.length * at) / 1000);
  const part = text.slice(from, from + over);
  const rest = text.slice(from + over);
  if (how === 'put') return text.slice(0, from) + what + text.slice(from);
  if (how === 'take') return text.slice(0, from) + rest;
  if (how === 'double') return text.slice(0, from) + part + part + rest;
  if (how === 'swap') return text.slice(0, from) + rest.slice(0, over) + part + rest.slice(over);
  const start = Math.floor((other.length * at) / 1000);
  return text.slice(0, from) + other.slice(start, start + over) + rest;
}

/** Any characters at all, also those that stand for none. */
export const anything: Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 8 })
  .map((codes) => String.fromCodePoint(...codes));

/** Texts that are there, each changed in up to four places; `harm` is put in now and then. */
export function mutated(texts: readonly string[], harm: Arbitrary<string>): Arbitrary<string> {
  const one = fc.constantFrom(...texts);
  const change: Arbitrary<Change> = fc.record({
    at: fc.nat(1000),
    over: fc.oneof(fc.nat(8), fc.nat(80), fc.nat(400)),
    how: fc.constantFrom('put', 'put', 'put', 'take', 'double', 'swap', 'from other'),
    what: fc.oneof(harm, fc.constantFrom(...oddities), anything),
  });
  return fc
    .tuple(one, one, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, other, changes]) => changes.reduce((so, each) => changed(so, other, each), text));
}
