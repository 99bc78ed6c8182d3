import { childrenOf, type TreeNode, textOf } from '#core/writeup/tree.ts';
import { topicOf } from './sensitive-counts.ts';

/** A table as rows of trimmed texts, with the node of each cell. */
export type Grid = { text: string; node: TreeNode }[][];

/** The cells of a table. */
export const gridOf = (table: TreeNode): Grid =>
  childrenOf(table).map((row) => childrenOf(row).map((node) => ({ text: textOf(node).trim(), node })));

const people = '(?:pupils|children|students|learners|boys|girls)';
const counts = new RegExp(
  `^(?:n|count|how many(?: ${people})?|(?:no\\.?|number|#)(?: of ${people}.*)?|${people}(?: (?:who|with|at|above|below|on|working|reaching|reached|making|made|meeting|met|absent|excluded).*)?)(?: ?\\(.*\\))?$`,
  'i',
);
const groupSize = /\bper\b|\beach\b|\bgroup size|\bin (?:a|each|the) group|\bages?\b/i;

/** The cells that count pupils: those under or beside a heading that says so. */
export function countCells(grid: Grid): { value: number; node: TreeNode }[] {
  const says = (text: string) => counts.test(text) && !groupSize.test(text);
  const [header = [], ...rows] = grid;
  return rows.flatMap((row) =>
    row.flatMap(({ text, node }, column) => {
      const counted = says(header[column]?.text ?? '') || (column > 0 && says(row[0]?.text ?? ''));
      return counted && /^\d{1,4}$/.test(text) ? [{ value: Number(text), node }] : [];
    }),
  );
}

/** What a column or row says happened to those whom its cells count. */
const came =
  /^(?:(?:did |have |had |has )?(?:not )?(?:pass(?:ed)?|fail(?:ed)?|met|meet|improv(?:ed?|ing)|progress(?:ed)?|reach(?:ed)?|attain(?:ed)?|achieved?)|made (?:\w+ )?progress|no progress|above|below|on track|(?:at )?expected|exceed(?:ed|ing)|emerging|secure|greater depth|excluded|suspended|absent|attended|left|yes|no|better|worse)\b/i;
const measured =
  /\b(?:mean|average|median|scores?|sd|points?|months?|minutes?|marks?|effect|rate|per ?cent)\b|%/i;

/** The cells in which what happened meets what nobody may be known by, such as "Passed" and "SEND": they count pupils. */
export function sensitiveCells(grid: Grid): { value: number; topic: string; node: TreeNode }[] {
  const [header = [], ...rows] = grid;
  return rows.flatMap((row) =>
    row.flatMap(({ text, node }, column) => {
      const heads = [header[column]?.text ?? '', row[0]?.text ?? ''];
      const topic = topicOf(heads.join('. '));
      if (column === 0 || topic === undefined || !/^\d{1,4}$/.test(text)) return [];
      const counted = heads.some((head) => came.test(head)) && !heads.some((head) => measured.test(head));
      return counted ? [{ value: Number(text), topic, node }] : [];
    }),
  );
}

const total =
  /^(?:(?:grand )?totals?|all(?: (?:pupils|children|students))?|overall|sum|altogether|whole class)\b/i;
const suppressed =
  /^(?:c|x|\*+|\.\.|[-–—]|<= ?\d|< ?\d+|[≤] ?\d+|1 ?[-–] ?5|suppressed|too few|few|s|fewer than (?:\d+|six|five|ten))$/i;

/** In a row or column with a total: the one suppressed cell, and what it must be. */
function givenAway(line: Grid[number], totalAt: number): { value: number; node: TreeNode } | undefined {
  const whole = line[totalAt]?.text ?? '';
  const others = line.filter((_, place) => place !== totalAt && place > 0);
  const hidden = others.filter(({ text }) => suppressed.test(text));
  const shown = others.filter(({ text }) => /^\d+$/.test(text));
  if (!/^\d+$/.test(whole) || hidden.length !== 1 || shown.length + 1 !== others.length) return undefined;
  const value = Number(whole) - shown.reduce((sum, { text }) => sum + Number(text), 0);
  return { value, node: hidden[0]?.node as TreeNode };
}

/** Suppressed cells of a table that a total, less the cells shown, gives away. */
export function cellsGivenAway(grid: Grid): { value: number; node: TreeNode }[] {
  const [header = [], ...rows] = grid;
  const inRows = header.flatMap(({ text }, column) =>
    column > 0 && total.test(text) ? rows.flatMap((row) => givenAway(row, column) ?? []) : [],
  );
  const inColumns = rows.flatMap((row, place) =>
    total.test(row[0]?.text ?? '')
      ? header.flatMap((_, column) =>
          column > 0
            ? (givenAway(
                grid.flatMap((line) => line[column] ?? []),
                place + 1,
              ) ?? [])
            : [],
        )
      : [],
  );
  return [...inRows, ...inColumns].filter(
    ({ node }, place, all) => all.findIndex((other) => other.node === node) === place,
  );
}
