import { type Document, isMap, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Problem } from '#core/model/problem.ts';
import { brief, type Complaint, type Place, placesOf, problemAt } from './place.ts';
import { plainValue } from './yaml-nodes.ts';

/** Where a field is in its file; where its nearest parent is, if the field is missing. */
export type Locate = (fieldPath: readonly PropertyKey[]) => Required<Place>;

/** What a YAML text says, as plain data with own keys only, or why it is refused. */
export type ReadYaml = { data: Record<string, unknown>; locate: Locate } | { problems: Problem[] };

/** Brackets within brackets that a person might write. */
const NESTING_MAX = 20;

function tooDeep(yaml: string): number {
  let depth = 0;
  for (const { 0: mark, index } of yaml.matchAll(/[[\]{}]|^[ ]*(?:[-?] +)+/gm)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else if (mark.length > NESTING_MAX * 4) return index;
    if (depth > NESTING_MAX) return index;
  }
  const deep = new RegExp(`^ {${NESTING_MAX * 8},}\\S`, 'm').exec(yaml);
  return deep ? deep.index : -1;
}

const FRIENDLY: Record<string, Omit<Complaint, 'ruleId'>> = {
  DUPLICATE_KEY: {
    unexpected: 'Unexpected second field of the same name, expected one',
    fix: 'Delete one of the two',
  },
  TAB_AS_INDENT: {
    unexpected: 'Unexpected tab, expected spaces',
    fix: 'Delete the tab and press the space bar twice',
  },
  MULTIPLE_DOCS: {
    unexpected: 'Unexpected second document, expected one',
    fix: 'Delete the line --- in the middle',
  },
  BAD_INDENT: {
    unexpected: 'Unexpected indent, expected lines that belong together to begin alike',
    fix: 'Line the field up with its neighbours, using spaces',
  },
  MISSING_CHAR: {
    unexpected: 'Unexpected end of a text or list, expected the quote, comma or bracket that closes it',
    fix: 'Close it: " for a text, ] for a list, } for a group',
  },
};
const OTHERWISE = {
  unexpected: 'Unexpected text, expected "field: value"',
  fix: 'If the value holds a colon, # or quotes, put double quotes round all of it',
};

function findNode(
  doc: Document,
  fieldPath: readonly PropertyKey[],
): { start: number; end: number } | undefined {
  let node = doc.contents as Node | null;
  let range: readonly number[] | undefined;
  for (const step of fieldPath) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => String((item.key as { value?: unknown }).value) === String(step),
      );
      if (!pair) break;
      const value = pair.value as Node | null;
      const empty = !value?.range || value.range[0] === value.range[1];
      range = (empty ? (pair.key as Node).range : value.range) ?? range;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | null | undefined;
      if (!item) break;
      range = item.range ?? range;
      node = item;
    } else break;
  }
  return range ? { start: range[0] ?? 0, end: range[1] ?? range[0] ?? 0 } : undefined;
}

/** Reads YAML 1.2 (core schema) without anchors, aliases, tags, merge keys, repeated keys or odd numbers. */
export function readYaml(yaml: string, path: string): ReadYaml {
  const place = placesOf(yaml);
  const problems: Problem[] = [];
  const complain = (start: number, end: number, complaint: Complaint) => {
    if (problems.length < 50) problems.push(problemAt(path, place(start, Math.max(end, start)), complaint));
  };
  const mark = /^(?:%|\.\.\.)/m.exec(yaml);
  if (mark)
    complain(mark.index, mark.index + mark[0].length, {
      ruleId: 'yaml-syntax',
      unexpected: `Unexpected "${mark[0]}" at the start of a line, expected "field: value"`,
      fix: 'Delete the line, or put quotes round the text',
    });
  const deep = tooDeep(yaml);
  if (deep !== -1)
    complain(deep, deep + 1, {
      ruleId: 'yaml-nesting',
      unexpected: `Unexpected list within list more than ${NESTING_MAX} deep, expected fewer`,
      fix: 'Close the brackets that are open',
    });
  if (problems.length > 0) return { problems };
  const doc = parseDocument(yaml, {
    ...{ version: '1.2', schema: 'core', merge: false, uniqueKeys: true, strict: true },
    ...{ resolveKnownTags: false, prettyErrors: false, logLevel: 'error' },
  } as const);
  for (const { code, pos } of [...doc.errors, ...doc.warnings].slice(0, 10)) {
    const words = Object.hasOwn(FRIENDLY, code) ? FRIENDLY[code] : undefined;
    complain(pos[0], pos[1], { ruleId: 'yaml-syntax', ...(words ?? OTHERWISE) });
  }
  const data = doc.contents === null ? {} : plainValue(doc.contents, yaml, complain);
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    complain(0, 0, {
      ruleId: 'yaml-syntax',
      unexpected: `Unexpected "${brief(String(data))}", expected "field: value" lines`,
      fix: OTHERWISE.fix,
    });
  if (problems.length > 0) return { problems };
  return {
    data: data as Record<string, unknown>,
    locate: (fieldPath) => {
      const found = findNode(doc, fieldPath);
      return found ? place(found.start, found.end) : { line: 1, column: 1, endLine: 1, endColumn: 1 };
    },
  };
}
