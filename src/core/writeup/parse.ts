import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { mdxToHast, mdxToMdast } from 'satteri';
import type { Problem } from '#core/model/problem.ts';
import { blankedAt } from './curly.ts';
import { programLines } from './esm.ts';
import { mistakeAt } from './parse-messages.ts';
import { problemAt } from './place.ts';
import type { TreeNode } from './tree.ts';
import { unsound } from './unsound.ts';

/** A body as Markdown sees it and as HTML sees it; the second is what is rendered. */
export type Parsed = { source: Root; html: HtmlRoot } | { problems: Problem[] };

/** Only what is listed here is on. Front matter is cut off before, so `---` and `+++` are ordinary text. */
const FEATURES = { features: { gfm: true, frontmatter: false } };

/** Sätteri reports "line:column: what". */
function reported(message: string): { line: number; column: number } {
  const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
  return { line: Number(line), column: Number(column) };
}

function offsetOf(message: string, body: string): number {
  const { line, column } = reported(message);
  const starts = body.split('\n').slice(0, line - 1);
  return starts.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

/** Where the component or bracket begins that is reported: for code in brackets Sätteri points inside them. */
function placeOf(message: string, body: string): { line: number; column: number; offset: number } {
  const { line, column } = reported(message);
  const offset = offsetOf(message, body);
  if (/[<{]/.test(body[offset] ?? '')) return { line, column, offset };
  const back = body.slice(0, offset).search(/[<{][^<{]*$/);
  if (back === -1) return { line, column, offset };
  const before = body.slice(0, back).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset: back };
}

/** So many brackets that hold no program are looked past; a text with more is refused for the next one. */
const LOOKED_PAST = 8;

/** A body as Markdown sees it. Throws where it cannot be read, unless that is only for what stands in curly brackets. */
function read(body: string): { source: Root; blanked: string } {
  let blanked = body;
  for (let past = 0; ; past += 1) {
    try {
      return { source: mdxToMdast(blanked, FEATURES) as Root, blanked };
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const looksPast = past < LOOKED_PAST && /parse expression/.test(message);
      const less = looksPast ? blankedAt(blanked, offsetOf(message, blanked)) : undefined;
      if (less === undefined) throw error;
      blanked = less;
    }
  }
}

/** A body that `parseBody` let through, as Markdown sees it. */
export const sourceOf = (body: string): Root => read(body).source;

/** Parses a body (padded so that its lines count from the top of the file). Nothing is compiled or run. */
export function parseBody(body: string, path: string): Parsed {
  const problems = programLines(body, path);
  if (problems.length > 0) return { problems };
  try {
    const { source, blanked } = read(body);
    const broken = unsound(source as TreeNode, body, path);
    if (broken.length > 0) return { problems: broken };
    return { source, html: mdxToHast(blanked, FEATURES) as HtmlRoot };
  } catch (error) {
    const { line, column, offset } = placeOf(error instanceof Error ? error.message : '', body);
    return { problems: [problemAt(path, { line, column }, mistakeAt(body, offset))] };
  }
}
