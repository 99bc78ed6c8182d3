import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { badCharacters } from './characters.ts';
import { characterReferences, damagedText } from './damage.ts';
import { brief, type Complaint } from './place.ts';
import { mixedWords } from './scripts.ts';
import { TOO_DEEP } from './yaml-guard.ts';

/** Told of each thing wrong, with where it is in the source. */
export type Complain = (start: number, end: number, complaint: Complaint) => void;

const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?$/;
/** Numbers that YAML programs read differently: 010, 0x1f, 0o17. */
const ODD_NUMBER = /^[-+]?0(?:\d|x|o)/i;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);
/** A field that is given twice: readers disagree on which one holds. */
const SECOND = {
  unexpected: 'Unexpected second field of the same name, expected one',
  fix: 'Delete one of the two',
};
const QUOTE = 'Put quotes round it';

function checkText(scalar: Scalar, value: string, source: string, complain: Complain): void {
  const [start = 0, end = start] = scalar.range ?? [];
  const escaped = source.slice(start, end).includes('\\');
  const faults = [
    ...(escaped ? [...badCharacters(value), ...damagedText(value), ...mixedWords(value)] : []),
    ...characterReferences(value),
  ];
  for (const fault of faults.slice(0, 3)) complain(start, end, fault);
}

function checkNumber(scalar: Scalar, value: number | bigint, source: string, complain: Complain): void {
  const [start = 0, end = start] = scalar.range ?? [];
  const written = source.slice(start, end);
  const expected = (what: string, fix: string) =>
    complain(start, end, {
      ruleId: 'yaml-number',
      unexpected: `Unexpected ${brief(written)}, expected ${what}`,
      fix,
    });
  if (typeof value === 'bigint' || !Number.isFinite(value))
    expected('a number that can be written in digits', 'Write the figure, or leave the field out');
  else if (Number.isInteger(value) && !Number.isSafeInteger(value))
    expected('a number of at most 15 digits', `${QUOTE} if it is a name or a code`);
  else if (ODD_NUMBER.test(written))
    expected('a number that does not begin with 0', `${QUOTE} if it is a code, or leave out the 0`);
}

function scalarValue(scalar: Scalar, source: string, complain: Complain): unknown {
  const { value } = scalar;
  const [start = 0, end = start] = scalar.range ?? [];
  if (typeof value === 'number' || typeof value === 'bigint') checkNumber(scalar, value, source, complain);
  if (typeof value !== 'string') return value;
  if (scalar.type === 'PLAIN' && DATE.test(value))
    complain(start, end, {
      ruleId: 'yaml-date',
      unexpected: `Unexpected date ${brief(value)} without quotes, expected "${brief(value)}"`,
      fix: 'Put quotes round it',
    });
  checkText(scalar, value, source, complain);
  return value;
}

function keyOf(pair: Pair, source: string, complain: Complain): string | undefined {
  const key = pair.key as Node | null;
  const [start = 0, end = start] = key?.range ?? [];
  const refuse = (unexpected: string, fix: string): undefined =>
    complain(start, end, { ruleId: 'yaml-key', unexpected, fix }) as undefined;
  if (key) checkTags(key, complain);
  // A row's number, as in policy.yaml: `5: 0.20`.
  if (isScalar(key) && typeof key.value === 'number' && /^(?:0|[1-9]\d{0,2})$/.test(source.slice(start, end)))
    return String(key.value);
  if (!isScalar(key) || typeof key.value !== 'string' || key.value === '')
    return refuse(
      `Unexpected "${brief(source.slice(start, end))}" as a name, expected a word`,
      'Put quotes round it, or give the field a name',
    );
  checkText(key, key.value, source, complain);
  if (FORBIDDEN_KEYS.has(key.value))
    return refuse(`Unexpected field "${key.value}", expected a field of the template`, 'Delete the line');
  return key.value;
}

function checkTags(node: Node, complain: Complain): void {
  const [start = 0, end = start] = node.range ?? [];
  const anchor = 'anchor' in node ? node.anchor : undefined;
  if (anchor !== undefined || isAlias(node))
    complain(start, end, {
      ruleId: 'yaml-anchor',
      unexpected: 'Unexpected & or * before a word, expected the value itself',
      fix: 'Put quotes round the text, or write the value out again',
    });
  if (!isAlias(node) && node.tag !== undefined)
    complain(start, end, {
      ruleId: 'yaml-tag',
      unexpected: 'Unexpected ! before a value, expected the value itself',
      fix: 'Delete the word with the !, or put quotes round the text',
    });
}

/** No fields within fields that a person writes come near it; the parser makes some of `a: a: a:` before it complains. */
const DEPTH_MAX = 200;

/**
 * A node's plain value: objects with own keys only, arrays, strings, finite numbers, true, false, null. `depth` is how many nodes
 * it stands in.
 */
export function plainValue(node: Node | null, source: string, complain: Complain, depth = 0): unknown {
  if (node === null) return null;
  if (depth > DEPTH_MAX) {
    const [start = 0] = node.range ?? [];
    complain(start, start + 1, TOO_DEEP);
    return null;
  }
  const inside = (child: unknown) => plainValue(child as Node | null, source, complain, depth + 1);
  checkTags(node, complain);
  if (isScalar(node)) return scalarValue(node, source, complain);
  if (isSeq(node)) return node.items.map(inside);
  if (!isMap(node)) return null;
  const seen = new Set<string>();
  const entries = node.items.flatMap((pair): [string, unknown][] => {
    const key = keyOf(pair, source, complain);
    const value = inside(pair.value);
    // Not left to the parser: it holds 5 and "5" apart, which as names of fields are the same.
    if (key !== undefined && seen.has(key)) {
      const [start = 0, end = start] = (pair.key as Node).range ?? [];
      complain(start, end, { ruleId: 'yaml-syntax', ...SECOND });
    }
    if (key !== undefined) seen.add(key);
    return key === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}
