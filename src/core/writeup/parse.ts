import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { mdxToHast, mdxToMdast } from 'satteri';
import type { Problem } from '#core/model/problem.ts';
import { programLines } from './esm.ts';
import { mistakeAt } from './parse-messages.ts';
import { problemAt } from './place.ts';

/** A body as Markdown sees it and as HTML sees it; the second is what is rendered. */
export type Parsed = { source: Root; html: HtmlRoot } | { problems: Problem[] };

/** Only what is listed here is on. Front matter is cut off before, so `---` and `+++` are ordinary text. */
const FEATURES = { features: { gfm: true, frontmatter: false } };

/** Sätteri reports "line:column: what". For code in brackets it points inside them, so look back for the bracket. */
function placeOf(message: string, body: string): { line: number; column: number; offset: number } {
  const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
  const starts = body.split('\n').slice(0, Number(line) - 1);
  const lineStart = starts.reduce((sum, text) => sum + text.length + 1, 0);
  const offset = lineStart + Number(column) - 1;
  if (/[<{]/.test(body[offset] ?? '')) return { line: Number(line), column: Number(column), offset };
  const back = body.slice(0, offset).search(/[<{][^<{]*$/);
  if (back === -1) return { line: Number(line), column: Number(column), offset };
  const before = body.slice(0, back).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset: back };
}

/** A body that `parseBody` let through, as Markdown sees it. */
export const sourceOf = (body: string): Root => mdxToMdast(body, FEATURES) as Root;

/** Parses a body (padded so that its lines count from the top of the file). Nothing is compiled or run. */
export function parseBody(body: string, path: string): Parsed {
  try {
    const source = sourceOf(body);
    const problems = programLines(source, body, path);
    return problems.length > 0 ? { problems } : { source, html: mdxToHast(body, FEATURES) as HtmlRoot };
  } catch (error) {
    const { line, column, offset } = placeOf(error instanceof Error ? error.message : '', body);
    return { problems: [problemAt(path, { line, column }, mistakeAt(body, offset))] };
  }
}
