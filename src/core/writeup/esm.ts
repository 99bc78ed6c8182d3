import type { Problem } from '#core/model/problem.ts';
import { problemAt } from './place.ts';

/** A line that some MDX parser could take for a program: they differ on tabs, on a lone word, and after a table. */
const PROGRAM = /^(import|export)(?=$|[\s*{"'(;])/;

/** The beginning of fenced code; between backticks no backtick may follow on its line. */
const FENCE = /^([ \t]*)(`{3,}(?!.*`)|~{3,})/;

/** Lines (from 1) inside fenced code that starts at the margin and is closed there: no parser reads those as a program. */
function codeLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let open: { from: number; fence: string; indented: boolean } | undefined;
  for (const [index, text] of lines.entries()) {
    if (open === undefined) {
      const [, indent = '', fence] = FENCE.exec(text) ?? [];
      if (fence !== undefined) open = { from: index + 1, fence, indented: indent !== '' };
    } else if (text.trimStart().startsWith(open.fence) && /^[ \t]*(?:`+|~+)[ \t]*$/.test(text)) {
      const { from, indented } = open;
      open = undefined;
      if (indented || /^[ \t]/.test(text)) continue;
      for (let line = from; line <= index + 1; line += 1) inside.add(line);
    }
  }
  return inside;
}

/** Refuses every line that begins with the word "import" or "export", outside code: before any parser sees it. */
export function programLines(body: string, path: string): Problem[] {
  const lines = body.split('\n');
  const code = codeLines(lines);
  return lines.flatMap((text, index) => {
    const word = PROGRAM.exec(text)?.[1];
    if (!word || code.has(index + 1)) return [];
    const place = { line: index + 1, column: 1, endLine: index + 1, endColumn: word.length + 1 };
    const capital = word[0]?.toUpperCase() + word.slice(1);
    return problemAt(path, place, {
      ruleId: 'mdx-program',
      unexpected: `Unexpected line that begins with "${word}", expected text`,
      fix: `A line that begins so is read as a computer program: begin it with another word, with "${capital}", or join it to the line above`,
    });
  });
}
