import type { Complaint } from './place.ts';

/** Brackets within brackets that a person might write. */
const NESTING_MAX = 20;
/** What is said of more. */
export const TOO_DEEP: Complaint = {
  ruleId: 'yaml-nesting',
  unexpected: `Unexpected list within list more than ${NESTING_MAX} deep, expected fewer`,
  fix: 'Close the brackets that are open',
};
/** Characters of fields that a person might write. The parser's time grows with the square for some texts. */
const LENGTH_MAX = 40_000;

/** Marks of lists in a row, as no person writes them; without it and with few brackets nothing can be too deep. */
const MANY_MARKS = /^[ ?-]{80}|(?:[:?-] ){20}/m;
const FAR_IN = new RegExp(`^ {${NESTING_MAX * 8},}\\S`, 'm');

const mayNest = (yaml: string): boolean =>
  (yaml.match(/[[{]/g)?.length ?? 0) > NESTING_MAX || MANY_MARKS.test(yaml);

/** The offset at which lists stand within lists too deep, or -1. A name at the margin closes all before it. */
function tooDeep(yaml: string): number {
  if (!mayNest(yaml)) return yaml.search(FAR_IN);
  let depth = 0;
  for (const { 0: mark, index } of yaml.matchAll(/^[A-Za-z"']|[[\]{}]|^ *(?:[-?] +)+|(?:[:?-] ){20,}/gm)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else if (mark.length > NESTING_MAX * 4) return index;
    else if (mark.length === 1) depth = 0;
    if (depth > NESTING_MAX) return index;
  }
  return yaml.search(FAR_IN);
}

/** What can be refused before a YAML parser sees the text, and where. */
export function guardYaml(yaml: string): (Complaint & { start: number; end: number })[] {
  if (yaml.length > LENGTH_MAX)
    return [
      {
        ...{ ruleId: 'yaml-size', start: LENGTH_MAX, end: LENGTH_MAX + 1 },
        unexpected: `Unexpected ${yaml.length} characters of fields, expected at most ${LENGTH_MAX}`,
        fix: 'Move long explanations into the text below the fields',
      },
    ];
  const deep = tooDeep(yaml);
  if (deep !== -1) return [{ ...TOO_DEEP, start: deep, end: deep + 1 }];
  const mark = /^(?:%|\.\.\.)/m.exec(yaml);
  if (!mark) return [];
  return [
    {
      ...{ ruleId: 'yaml-syntax', start: mark.index, end: mark.index + mark[0].length },
      unexpected: `Unexpected "${mark[0]}" at the start of a line, expected "field: value"`,
      fix: 'Delete the line, or put quotes round the text',
    },
  ];
}
