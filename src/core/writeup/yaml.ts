import { type Document, parseDocument } from 'yaml';
import type { Problem } from '#core/model/problem.ts';
import { brief, type Complaint, type Place, placesOf, problemAt } from './place.ts';
import { type PlainYaml, readPlainYaml } from './plain-yaml.ts';
import { guardYaml } from './yaml-guard.ts';
import { locateNode } from './yaml-locate.ts';
import { plainValue } from './yaml-nodes.ts';

/** Where a field is in its file; where its nearest parent is, if the field is missing. */
export type Locate = (fieldPath: readonly PropertyKey[]) => Required<Place>;

/** What a YAML text says, as plain data with own keys only, or why it is refused. */
export type ReadYaml = { data: Record<string, unknown>; locate: Locate } | { problems: Problem[] };

const FRIENDLY: Record<string, Omit<Complaint, 'ruleId'>> = {
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

/** A parsed document, or nothing if it is too much for the parser's stack. */
function parsed(yaml: string): Document | undefined {
  try {
    return parseDocument(yaml, {
      ...{ version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true },
      ...{ resolveKnownTags: false, prettyErrors: false, logLevel: 'error' },
    } as const) as Document;
  } catch {
    return undefined;
  }
}

/** Where a field is in a text; at its beginning when nothing of it is there. */
function locateIn(yaml: string, spanOf: PlainYaml['spanOf']): Locate {
  const place = placesOf(yaml);
  return (fieldPath) => {
    const found = spanOf(fieldPath);
    return found ? place(found.start, found.end) : { line: 1, column: 1, endLine: 1, endColumn: 1 };
  };
}

/** Reads YAML 1.2 (core schema) without anchors, aliases, tags, merge keys, repeated keys or odd numbers. */
export function readYaml(yaml: string, path: string): ReadYaml {
  const place = placesOf(yaml);
  const guarded = guardYaml(yaml).map(({ start, end, ...complaint }) =>
    problemAt(path, place(start, end), complaint),
  );
  if (guarded.length > 0) return { problems: guarded };
  const data = readPlainYaml(yaml)?.data;
  if (!data) return parseYaml(yaml, path);
  let locate: Locate | undefined;
  return {
    data,
    locate: (fieldPath) => {
      // Read once more for its places: few files are asked for one, and those of all would take more than their data.
      locate ??= locateIn(yaml, readPlainYaml(yaml)?.spanOf ?? (() => undefined));
      return locate(fieldPath);
    },
  };
}

/** Reads YAML that `guardYaml` let through, with the YAML parser. */
export function parseYaml(yaml: string, path: string): ReadYaml {
  const place = placesOf(yaml);
  const problems: Problem[] = [];
  const complain = (start: number, end: number, complaint: Complaint) => {
    if (problems.length < 50) problems.push(problemAt(path, place(start, Math.max(end, start)), complaint));
  };
  const doc = parsed(yaml);
  if (!doc) complain(0, 0, { ruleId: 'yaml-syntax', ...OTHERWISE });
  for (const { code, pos } of [...(doc?.errors ?? []), ...(doc?.warnings ?? [])].slice(0, 10)) {
    const words = Object.hasOwn(FRIENDLY, code) ? FRIENDLY[code] : undefined;
    complain(pos[0], pos[1], { ruleId: 'yaml-syntax', ...(words ?? OTHERWISE) });
  }
  const data = doc?.contents ? plainValue(doc.contents, yaml, complain) : {};
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    const unexpected = `Unexpected "${brief(String(data))}", expected "field: value" lines`;
    complain(0, 0, { ruleId: 'yaml-syntax', unexpected, fix: OTHERWISE.fix });
  }
  if (!doc || problems.length > 0) return { problems };
  const locate = locateIn(yaml, (fieldPath) => locateNode(doc, fieldPath));
  return { data: data as Record<string, unknown>, locate };
}
